package io.collateralpolicy.rest.page;

import io.collateralpolicy.rest.front.Answering;
import io.collateralpolicy.rest.front.ReadOnly;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The admin web. Its files need no token, for they show nothing: what they show is asked with one. */
final class AdminPages implements Answering {

    /** Style elements are written by the component library; scripts come from files of this server only. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final AdminFiles files;

    AdminPages(AdminFiles files) {
        this.files = files;
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReadOnly.check(request, response);
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        StoredFile file = files.at(path).orElseThrow(Content::nothingHere);
        addHeaders(response, path, file);
        if (file.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            response.setContentType(file.mediaType());
            response.getOutputStream().write(file.content());
        }
    }

    private static void addHeaders(HttpServletResponse response, String path, StoredFile file) {
        boolean hashed = AdminFiles.isHashed(path);
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader("ETag", file.tag());
    }
}
