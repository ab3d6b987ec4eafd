package io.collateralpolicy.engine;

import io.collateralpolicy.table.row.Row;
import java.util.Optional;

/**
 * An argument of a choice, resolved against the policy's numbers.
 *
 * @param value     text, {@code BigDecimal}, {@code Duration} or {@code Boolean}; for a table its name
 * @param parameter the parameter it came from
 * @param row       the row that matched, when the argument names a table and one did
 */
public record Argument(Object value, Optional<String> parameter, Optional<Row> row) {}
