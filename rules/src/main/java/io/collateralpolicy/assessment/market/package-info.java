/**
 * The market a decision rests on: quotes, marks, pools and price windows, from the caller or from the server.
 *
 * <p>You are here: rest → decision → <b>assessment.market</b> → policy.
 */
package io.collateralpolicy.assessment.market;
