package io.collateralpolicy.audit.writer;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which members the content of a type has, out of {@code docs/audit-entry.schema.json}: what a reader would not take for an entry is
 * never written. That all of them are texts is so by their type.
 */
final class EntryForm {

    private static final String RESOURCE = "/io/collateralpolicy/audit/verify/audit-entry.schema.json";
    private static final Map<AuditType, EntryForm> FORMS = forms();

    private final Set<String> known = new HashSet<>();
    private final Set<String> required = new HashSet<>();

    private EntryForm(JsonNode form) {
        form.path("properties").fieldNames().forEachRemaining(known::add);
        form.path("required").forEach(name -> required.add(name.asText()));
    }

    /** @throws IllegalArgumentException when a member is missing, or one is there that the type does not have */
    static void require(Append append) {
        EntryForm form = FORMS.get(append.type());
        Set<String> said = append.content().keySet();
        if (!said.containsAll(form.required) || !form.known.containsAll(said)) {
            throw new IllegalArgumentException("an entry " + append.type() + " says " + form.required + " and may say "
                    + form.known + ", but says " + said);
        }
    }

    private static Map<AuditType, EntryForm> forms() {
        try (InputStream in = EntryForm.class.getResourceAsStream(RESOURCE)) {
            JsonNode definitions = StrictJson.mapper().readTree(in).path("$defs");
            Map<AuditType, EntryForm> forms = new EnumMap<>(AuditType.class);
            for (AuditType type : AuditType.values()) {
                forms.put(type, new EntryForm(definitions.path(type.name())));
            }
            return forms;
        } catch (IOException e) {
            throw new UncheckedIOException("the schema of entries cannot be read", e);
        }
    }
}
