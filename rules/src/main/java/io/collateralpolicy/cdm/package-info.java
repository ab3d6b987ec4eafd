/**
 * Eligible collateral schedules of the FINOS Common Domain Model as tables of ours, in two readings, and what differs.
 *
 * <p>A schedule's trees of all, any and not become rows: each row one combination that is accepted or excluded.
 *
 * <p>You are here: <b>cdm</b> → policy → engine → table, fact.
 */
package io.collateralpolicy.cdm;
