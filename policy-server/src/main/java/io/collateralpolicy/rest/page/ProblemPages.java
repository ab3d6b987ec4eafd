package io.collateralpolicy.rest.page;

import io.collateralpolicy.problem.ProblemType;
import java.util.regex.Pattern;

/** What a problem's {@code type} leads to: a page that says when it comes and what to do. */
final class ProblemPages implements Content {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Override
    public Said at(String path) {
        return Said.ok("text/html", ProblemType.named(path).map(ProblemPages::page).orElseThrow(Content::nothingHere));
    }

    private static String page(ProblemType type) {
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
