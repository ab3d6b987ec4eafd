/**
 * How what was agreed comes into force: compiled, warmed and tried on recorded decisions before anything moves, recorded with the
 * proposal in one transaction, followed by every node, taken back to what was there.
 *
 * <p>You are here: rest → <b>governance.activation</b> → governance.proposal, governance.impact → decision → audit.
 */
package io.collateralpolicy.governance.activation;
