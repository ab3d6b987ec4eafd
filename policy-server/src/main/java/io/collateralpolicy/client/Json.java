package io.collateralpolicy.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server says, as it said it: amounts are text and stay text.
 *
 * @param text   the document
 * @param leaves its texts by JSON pointer, {@code /receipt/index}
 */
public record Json(String text, Map<String, String> leaves) {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*([{}\\[\\],:]|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|[-+.\\w]++|$)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u(\\p{XDigit}{4})|(.))");

    /** @throws IllegalArgumentException when it is no JSON */
    public static Json of(String text) {
        Json json = new Json(text, new LinkedHashMap<>());
        Matcher tokens = TOKEN.matcher(text);
        json.read("", next(tokens), tokens);
        require("", next(tokens));
        return json;
    }

    /** Empty where nothing, null, a list or an object is. */
    public Optional<String> at(String pointer) {
        return Optional.ofNullable(leaves.get(pointer));
    }

    private void read(String at, String token, Matcher tokens) {
        if (token.equals("{")) {
            for (String name = next(tokens); !name.equals("}"); name = following(tokens, "}")) {
                require(":", next(tokens));
                read(at + "/" + string(name), next(tokens), tokens);
            }
        } else if (token.equals("[")) {
            int index = 0;
            for (String item = next(tokens); !item.equals("]"); item = following(tokens, "]")) {
                read(at + "/" + index++, item, tokens);
            }
        } else if (!token.equals("null")) {
            require("}],:".contains(token) ? "a value" : token, token);
            leaves.put(at, token.startsWith("\"") ? string(token) : token);
        }
    }

    private static String following(Matcher tokens, String end) {
        String token = next(tokens);
        if (!token.equals(end)) {
            require(",", token);
            return next(tokens);
        }
        return token;
    }

    private static String next(Matcher tokens) {
        if (!tokens.lookingAt()) {
            throw new IllegalArgumentException("no JSON at character " + tokens.regionStart());
        }
        String token = tokens.group(1);
        tokens.region(tokens.end(), tokens.regionEnd());
        return token;
    }

    private static void require(String expected, String token) {
        if (!token.equals(expected)) {
            throw new IllegalArgumentException("`" + expected + "` expected in place of `" + token + "`");
        }
    }

    private static String string(String quoted) {
        return ESCAPE.matcher(quoted.substring(1, quoted.length() - 1)).replaceAll(escape -> {
            int control = "bfnrt".indexOf(String.valueOf(escape.group(2)));
            return Matcher.quoteReplacement(escape.group(1) != null
                    ? "" + (char) Integer.parseInt(escape.group(1), 16)
                    : control < 0 ? escape.group(2) : "\b\f\n\r\t".substring(control, control + 1));
        });
    }
}
