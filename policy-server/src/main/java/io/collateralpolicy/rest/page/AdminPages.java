package io.collateralpolicy.rest.page;

import io.collateralpolicy.rest.front.Answering;
import io.collateralpolicy.rest.front.ReadOnly;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * The admin web. Its files need no token, for they show nothing: what they show is asked with one. Its document is another
 * one each time: it carries the nonce by which this answer allows the style elements that the component library writes.
 */
final class AdminPages implements Answering {

    /** Scripts come from files of this server only; styles too, or carry the nonce; asked is this server, and who lets people in. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; connect-src 'self'%s; style-src 'self' 'nonce-%s';"
            + " img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final AdminFiles files;
    private final String provider;

    /** @param provider where people sign in, when it is not here */
    AdminPages(AdminFiles files, Optional<URI> provider) {
        this.files = files;
        this.provider = provider.map(issuer -> " " + issuer.getScheme() + "://" + issuer.getRawAuthority()).orElse("");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReadOnly.check(request, response);
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        StoredFile file = files.at(path).orElseThrow(Content::nothingHere);
        String nonce = Nonce.next();
        addHeaders(response, nonce);
        if (file.isDocument()) {
            response.setHeader("Cache-Control", "no-store");
            write(response, file.mediaType(), Nonce.in(file.content(), nonce));
        } else {
            answer(file, AdminFiles.isHashed(path), request, response);
        }
    }

    private static void answer(StoredFile file, boolean hashed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader("ETag", file.tag());
        if (file.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            write(response, file.mediaType(), file.content());
        }
    }

    private static void write(HttpServletResponse response, String mediaType, byte[] content) throws IOException {
        response.setContentType(mediaType);
        response.getOutputStream().write(content);
    }

    private void addHeaders(HttpServletResponse response, String nonce) {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY.formatted(provider, nonce));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
