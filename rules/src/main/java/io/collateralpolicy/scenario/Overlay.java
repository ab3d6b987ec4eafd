package io.collateralpolicy.scenario;

import io.collateralpolicy.table.Numbers;
import io.collateralpolicy.table.Parameters;
import io.collateralpolicy.table.Table;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers laid over a policy's own; its rules stay, so the logic digest does.
 *
 * @param parameters authored values by parameter
 * @param rows       all rows of a table, by table
 */
public record Overlay(Map<String, String> parameters, Map<String, List<Map<String, String>>> rows) {

    /** Changes nothing. */
    public static final Overlay NONE = new Overlay(Map.of(), Map.of());

    public Overlay {
        parameters = parameters == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(parameters));
        rows = rows == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(rows));
    }

    /**
     * The numbers with this over them, checked as files would be.
     *
     * @throws io.collateralpolicy.diagnostic.InvalidPackage when a cell or value does not fit its column or bound
     * @throws IllegalArgumentException when there is no such parameter or table
     */
    public Numbers over(Numbers numbers) {
        Parameters changed = numbers.parameters();
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            changed = changed.with(parameter.getKey(), parameter.getValue());
        }
        Numbers result = numbers.with(changed);
        for (Map.Entry<String, List<Map<String, String>>> of : rows.entrySet()) {
            Table table = numbers.table(of.getKey()).orElseThrow(() -> new IllegalArgumentException(
                    "there is no table `" + of.getKey() + "`"));
            result = result.with(table.withRows(of.getValue()));
        }
        return result;
    }
}
