/**
 * JSON as the log has it: read strictly, checked to be canonical, written canonically.
 *
 * <p>You are here: audit.verify → log, content, governance → <b>audit.verify.json</b>.
 */
package io.collateralpolicy.audit.verify.json;
