/**
 * What is recorded, for those who look into it: reports, and what protocols settled beside what was decided.
 *
 * <p>You are here: <b>rest.records</b> → report → decision.
 */
package io.collateralpolicy.rest.records;
