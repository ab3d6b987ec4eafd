/**
 * The same work by other engines: all rules of {@code standard} by Evrete, its tables by Evrete and by DMN decision tables.
 *
 * <p>They are here to be compared with and nowhere else: no class of the product knows them.
 *
 * <p>You are here: bench → <b>bench.engines</b> → bench.byhand → engine, table, fact.
 */
package io.collateralpolicy.bench.engines;
