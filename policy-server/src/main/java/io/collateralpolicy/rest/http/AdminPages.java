package io.collateralpolicy.rest.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The admin web's files. An address inside {@code /admin/} that is no file is one of its pages, and all pages are one
 * document; so a link into a page works when it is opened afresh.
 */
public final class AdminPages extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Files here carry a hash of their content in their names. */
    private static final String HASHED = "/admin/assets/";

    private static final String DOCUMENT = "/admin/index.html";

    /** Style elements are written by the component library; scripts come from files of this server only. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        boolean hashed = path.startsWith(HASHED);
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
        if (hashed || isFile(request, path)) {
            chain.doFilter(request, response);
        } else {
            request.getRequestDispatcher(DOCUMENT).forward(request, response);
        }
    }

    private static boolean isFile(HttpServletRequest request, String path) throws IOException {
        return !path.endsWith("/") && request.getServletContext().getResource(path) != null;
    }
}
