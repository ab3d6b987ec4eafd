/**
 * The market a decision rests on: quotes, marks, pools and price windows, from the caller or from the server.
 *
 * <p>You are here: rest → decision → assessment.request → <b>assessment.market</b> → bound.
 */
package io.collateralpolicy.assessment.market;
