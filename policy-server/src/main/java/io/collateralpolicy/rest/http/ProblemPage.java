package io.collateralpolicy.rest.http;

import io.collateralpolicy.problem.ProblemType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a problem's {@code type} leads to: a page that says when it comes and what to do. */
public final class ProblemPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ProblemType> type = Optional.ofNullable(request.getPathInfo())
                .flatMap(path -> ProblemType.named(path.substring(1)));
        if (type.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().print(page(type.get()));
    }

    static String page(ProblemType type) {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>%1$s</title></head>
                <body><main><h1>%1$s</h1>
                <dl><dt>Type</dt><dd><code>%2$s</code></dd><dt>Status</dt><dd>%3$d</dd>
                <dt>When</dt><dd>%4$s</dd><dt>What to do</dt><dd>%5$s</dd></dl></main></body></html>
                """
                .formatted(type.title(), type.uri(), type.status(), marked(type.when()), marked(type.remedy()));
    }

    private static String marked(String text) {
        return CODE.matcher(text.replace("&", "&amp;").replace("<", "&lt;")).replaceAll("<code>$1</code>");
    }
}
