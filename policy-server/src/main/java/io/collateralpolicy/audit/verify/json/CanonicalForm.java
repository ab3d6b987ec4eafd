package io.collateralpolicy.audit.verify.json;

import io.collateralpolicy.audit.verify.json.Json.Elements;
import io.collateralpolicy.audit.verify.json.Json.Flag;
import io.collateralpolicy.audit.verify.json.Json.Members;
import io.collateralpolicy.audit.verify.json.Json.Text;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/** RFC 8785 of a document without numbers. */
public final class CanonicalForm {

    private static final String ESCAPED = "\"\\\b\f\n\r\t";
    private static final String SHORT = "\"\\bfnrt";

    private CanonicalForm() {}

    public static byte[] bytes(Json document) {
        return text(document).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(Json document) {
        StringBuilder out = new StringBuilder();
        write(document, out);
        return out.toString();
    }

    private static void write(Json document, StringBuilder out) {
        if (document instanceof Members members) {
            object(members, out);
        } else if (document instanceof Elements elements) {
            array(elements, out);
        } else if (document instanceof Text text) {
            string(text.value(), out);
        } else if (document instanceof Flag flag) {
            out.append(flag.value());
        } else {
            out.append("null");
        }
    }

    private static void object(Members members, StringBuilder out) {
        out.append('{');
        new TreeMap<>(members.values()).forEach((name, value) -> {
            out.append(out.charAt(out.length() - 1) == '{' ? "" : ",");
            string(name, out);
            out.append(':');
            write(value, out);
        });
        out.append('}');
    }

    private static void array(Elements elements, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < elements.values().size(); i++) {
            out.append(i == 0 ? "" : ",");
            write(elements.values().get(i), out);
        }
        out.append(']');
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            int known = ESCAPED.indexOf(unit);
            if (known >= 0) {
                out.append('\\').append(SHORT.charAt(known));
            } else if (unit < ' ') {
                out.append(String.format("\\u%04x", (int) unit));
            } else {
                out.append(unit);
            }
        }
        out.append('"');
    }
}
