package io.collateralpolicy.audit.verify.log;

import io.collateralpolicy.audit.verify.json.Json;
import io.collateralpolicy.audit.verify.json.Json.Flag;
import io.collateralpolicy.audit.verify.json.Json.Members;
import io.collateralpolicy.audit.verify.json.Json.Text;
import io.collateralpolicy.audit.verify.json.JsonFault;
import io.collateralpolicy.audit.verify.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code docs/audit-entry.schema.json}: which members an entry has, and its content by type. Of JSON Schema it uses what that
 * file uses: objects of texts with patterns, required members, no others.
 */
public final class EntrySchema {

    private static final String RESOURCE = "/io/collateralpolicy/audit/verify/audit-entry.schema.json";
    private static final String REFERENCE = "#/$defs/";

    private final Map<String, Form> forms = new HashMap<>();

    /** What an object must be like. */
    private record Form(Map<String, Pattern> members, Set<String> required, boolean sequenced) {}

    private EntrySchema(Members definitions) {
        definitions.values().forEach((name, definition) -> {
            if (definition instanceof Members members && members.values().containsKey("properties")) {
                forms.put(name, form(members, definitions));
            }
        });
    }

    /** The one that this verifier was built with. */
    public static EntrySchema shipped() {
        try (InputStream in = EntrySchema.class.getResourceAsStream(RESOURCE)) {
            return new EntrySchema(JsonReader.readMembers(in.readAllBytes()).members("$defs"));
        } catch (IOException | JsonFault e) {
            throw new IllegalStateException("the schema of entries cannot be read", e);
        }
    }

    /** What is wrong with an entry's form; empty when nothing is. */
    public Optional<String> fault(Members entry) {
        String type = entry.text("type").orElse("");
        String edition = entry.text("v").orElse("");
        Optional<Form> content = content(type, edition);
        if (content.isEmpty()) {
            return Optional.of("no entry of edition `" + edition + "` has the type `" + type + "`");
        }
        if (!(entry.values().get("content") instanceof Members said)) {
            return Optional.of("`content` is no object");
        }
        return fault(forms.get("entry"), entry, "")
                .or(() -> fault(content.get(), said, "content/"))
                .or(() -> sequence(entry, edition.equals("1") || !content.get().sequenced));
    }

    /** Where edition 1 wrote a type otherwise, its form stands behind a stroke. */
    private Optional<Form> content(String type, String edition) {
        return edition.equals("1") && forms.containsKey(type + "/1")
                ? Optional.of(forms.get(type + "/1"))
                : Optional.ofNullable(forms.get(type)).filter(form -> !type.equals("entry"));
    }

    private static Optional<String> sequence(Members entry, boolean without) {
        return entry.values().containsKey("sequence") == without
                ? Optional.of(without ? "`sequence` is of other types" : "`sequence` is missing")
                : Optional.empty();
    }

    private static Optional<String> fault(Form form, Members object, String path) {
        for (String name : form.required) {
            if (!object.values().containsKey(name)) {
                return Optional.of("`" + path + name + "` is missing");
            }
        }
        for (Map.Entry<String, Json> member : object.values().entrySet()) {
            Pattern pattern = form.members.get(member.getKey());
            if (pattern == null) {
                return Optional.of("`" + path + member.getKey() + "` is no member of this type");
            }
            if (member.getValue() instanceof Text text && !pattern.matcher(text.value()).find()
                    || !(member.getValue() instanceof Text) && !member.getKey().equals("content")) {
                return Optional.of("`" + path + member.getKey() + "` is not `" + pattern + "`");
            }
        }
        return Optional.empty();
    }

    private static Form form(Members definition, Members definitions) {
        Map<String, Pattern> members = new HashMap<>();
        definition.members("properties").values().forEach(
                (name, property) -> members.put(name, pattern((Members) property, definitions)));
        Set<String> required = new HashSet<>();
        definition.elements("required").forEach(name -> required.add(((Text) name).value()));
        boolean sequenced = definition.values().get("x-sequenced") instanceof Flag flag && flag.value();
        return new Form(members, required, sequenced);
    }

    /** Where a pattern ends with the text, Java would let one more newline stand. */
    private static Pattern pattern(Members property, Members definitions) {
        Optional<String> reference = property.text("$ref");
        if (reference.isPresent()) {
            return pattern(definitions.members(reference.get().substring(REFERENCE.length())), definitions);
        }
        String pattern = property.text("pattern").orElseGet(() -> oneOf(property));
        return Pattern.compile(pattern.replaceFirst("\\$$", "\\\\z"), Pattern.DOTALL);
    }

    private static String oneOf(Members property) {
        StringBuilder words = new StringBuilder();
        property.elements("enum").forEach(
                word -> words.append(words.isEmpty() ? "^(" : "|").append(Pattern.quote(((Text) word).value())));
        return words.isEmpty() ? "" : words + ")$";
    }
}
