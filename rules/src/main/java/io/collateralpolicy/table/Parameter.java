package io.collateralpolicy.table;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.table.cell.Unit;
import java.util.Optional;

/**
 * One named number of a policy.
 *
 * @param authored as the file says it
 * @param value    {@code BigDecimal} normalised to a fraction of one or plain units, {@code Duration} or text
 */
public record Parameter(Authored authored, Object value) {

    /**
     * A parameter as its file says it.
     *
     * @param name         {@code [a-z][A-Za-z0-9]*}
     * @param title        for people
     * @param unit         of value and bounds
     * @param value        in the unit
     * @param minimum      smallest value, in the unit
     * @param maximum      largest value, in the unit
     * @param isProtected  {@code true} or {@code false}: whether changing it needs the protected lane
     * @param source       the document and section the number comes from
     */
    public record Authored(
            String name,
            String title,
            Unit unit,
            String value,
            Optional<String> minimum,
            Optional<String> maximum,
            @JsonProperty("protected") JsonNode isProtected,
            String source) {}

    public String name() {
        return authored.name();
    }

    public Unit unit() {
        return authored.unit();
    }

    public boolean isProtected() {
        return authored.isProtected().asText().equals("true");
    }
}
