package io.collateralpolicy.scenario;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A scenario whose expected <em>figures</em> follow a number that its author changed on purpose.
 *
 * <p>A figure that the policy no longer answers is replaced by what it answers; what an outcome, a flag or an absence says is the
 * story itself and stays, for its author to write anew. The diff shows each figure before and after to those who approve.
 */
public final class Adoption {

    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,38}(\\.\\d{1,18})?");
    private static final DefaultPrettyPrinter LINES = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private Adoption() {}

    /**
     * The file with every figure that is not met as it is answered.
     *
     * @param file   a scenario
     * @param answer what the policy answers to it
     */
    public static byte[] adopted(byte[] file, Assessment answer) {
        ObjectNode scenario = (ObjectNode) StrictJson.readTree(file);
        JsonNode answered = StrictJson.mapper().valueToTree(answer);
        ObjectNode expect = (ObjectNode) scenario.path("expect");
        Scenario.read(file).expect().forEach((path, expected) ->
                Expectation.mismatch(answered, path, expected).ifPresent(any -> adopt(expect, path, answered)));
        return (text(scenario) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void adopt(ObjectNode expect, String path, JsonNode answered) {
        JsonNode actual = AnswerPath.find(answered, path);
        JsonNode expected = expect.path(path);
        boolean isFigure = isFigure(actual) && isFigure(expected.isObject() ? expected.path("value") : expected);
        if (isFigure && expected.isObject()) {
            ((ObjectNode) expected).put("value", actual.asText());
        } else if (isFigure) {
            expect.set(path, TextNode.valueOf(actual.asText()));
        }
    }

    private static boolean isFigure(JsonNode node) {
        return node.isTextual() && FIGURE.matcher(node.asText()).matches();
    }

    private static String text(JsonNode scenario) {
        try {
            return StrictJson.mapper().writer(LINES).writeValueAsString(scenario);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that was read can be written", e);
        }
    }
}
