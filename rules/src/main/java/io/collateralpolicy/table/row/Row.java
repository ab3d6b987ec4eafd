package io.collateralpolicy.table.row;

import java.util.Map;

/**
 * A row that matched.
 *
 * @param table   the table's name
 * @param name    the row's name, unique in the table
 * @param outputs by column: {@code BigDecimal} normalised to a fraction of one or plain units, {@code Duration},
 *                {@code Boolean} or text
 */
public record Row(String table, String name, Map<String, Object> outputs) {}
