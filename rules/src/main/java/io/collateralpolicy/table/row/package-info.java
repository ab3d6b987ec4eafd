/**
 * What a table says of itself, and the row that answers. Which row that is, is found in {@code table.match}.
 *
 * <p>You are here: table → table.match → <b>table.row</b> → table.cell.
 */
package io.collateralpolicy.table.row;
