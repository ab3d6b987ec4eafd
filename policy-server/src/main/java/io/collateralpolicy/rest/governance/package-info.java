/**
 * The door to governance: drafts and their files, impacts, proposals and what people do to them, evidence.
 *
 * <p>You are here: <b>rest.governance</b> → governance → decision → audit.
 */
package io.collateralpolicy.rest.governance;
