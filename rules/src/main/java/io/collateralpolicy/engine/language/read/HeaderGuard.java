package io.collateralpolicy.engine.language.read;

import io.collateralpolicy.engine.RuleHeader;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.language.syntax.Problems;
import io.collateralpolicy.engine.language.syntax.Syntax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a finding will say of the rule: no rule without a name, an id and a source. */
final class HeaderGuard {

    private static final Pattern NAME = Pattern.compile("([A-Z]{2}-[0-9]{3}) ([A-Za-z0-9][A-Za-z0-9 ,.()%-]*)");
    private static final List<String> ANNOTATIONS = List.of("source", "rationale");

    private final Stage stage;
    private final Problems problems;

    HeaderGuard(Stage stage, Problems problems) {
        this.stage = stage;
        this.problems = problems;
    }

    Optional<RuleHeader> header(Syntax.Rule rule) {
        Matcher name = NAME.matcher(rule.name().text());
        boolean named = name.matches();
        if (!named) {
            problems.add(rule.name().range(), "rule-name", "a rule's name is an id and a sentence, unlike `"
                    + rule.name().text() + "`", "for example \"HC-010 scheduled haircut\"");
        }
        Map<String, String> annotations = annotations(rule);
        if (!annotations.containsKey("source")) {
            problems.add(rule.name().range(), "missing-source", "no rule without a source",
                    "add `@source(\"document, section\")`");
            return Optional.empty();
        }
        return named
                ? Optional.of(new RuleHeader(name.group(1), name.group(2), annotations.get("source"),
                        annotations.getOrDefault("rationale", ""), stage))
                : Optional.empty();
    }

    private Map<String, String> annotations(Syntax.Rule rule) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Syntax.Annotation annotation : rule.annotations()) {
            String name = annotation.name().text();
            if (!ANNOTATIONS.contains(name)) {
                problems.add(annotation.name().range(), "unknown-annotation", "there is no `@" + name + "`",
                        Nearest.suggestion(name, ANNOTATIONS));
            } else if (annotation.text().text().isBlank()) {
                problems.add(annotation.text().range(), "empty-text", "`@" + name + "` says something", "write it");
            } else if (found.put(name, annotation.text().text()) != null) {
                problems.add(annotation.name().range(), "duplicate-annotation", "`@" + name + "` stands once",
                        "drop one");
            }
        }
        return found;
    }
}
