package io.collateralpolicy.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in an answer: {@code projected.lots[0].haircut}, {@code findings[ruleId=CL-030].passed}.
 *
 * <p>{@code [n]} is the n-th element, {@code [member=value]} the first whose member has the value.
 */
final class AnswerPath {

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]|\\[([^=\\]]+)=([^\\]]*)]");

    private AnswerPath() {}

    /** What stands there; a missing node when nothing does. */
    static JsonNode find(JsonNode answer, String path) {
        JsonNode at = answer;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            at = step(at, step);
        }
        return at;
    }

    private static JsonNode step(JsonNode at, Matcher step) {
        if (step.group(1) != null) {
            return at.path(step.group(1));
        } else if (step.group(2) != null) {
            return at.path(Integer.parseInt(step.group(2)));
        }
        for (JsonNode element : at) {
            if (element.path(step.group(3)).asText().equals(step.group(4))) {
                return element;
            }
        }
        return MissingNode.getInstance();
    }
}
