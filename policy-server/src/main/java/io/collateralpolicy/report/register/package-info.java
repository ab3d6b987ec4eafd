/**
 * What each report lists, read out of the records page by page.
 *
 * <p>You are here: rest → report → <b>register</b> → decision, audit.
 */
package io.collateralpolicy.report.register;
