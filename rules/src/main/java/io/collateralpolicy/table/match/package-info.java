/**
 * How a row is found, and what makes rows of one table contradict each other.
 *
 * <p>You are here: table → <b>table.match</b> → table.row → table.cell.
 */
package io.collateralpolicy.table.match;
