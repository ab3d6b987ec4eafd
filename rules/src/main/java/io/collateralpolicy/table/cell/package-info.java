/**
 * One cell of a table: its column's contract, its unit, and what its text means. Knows nothing of rows.
 *
 * <p>You are here: table → table.match → table.row → <b>table.cell</b> → fact, wire.
 */
package io.collateralpolicy.table.cell;
