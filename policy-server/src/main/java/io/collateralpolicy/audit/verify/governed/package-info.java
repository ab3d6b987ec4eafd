/**
 * What entries of all logs say together: their one sequence, and that policy changed by the rules of governance.
 *
 * <p>You are here: audit.verify → <b>audit.verify.governed</b> → log, json.
 */
package io.collateralpolicy.audit.verify.governed;
