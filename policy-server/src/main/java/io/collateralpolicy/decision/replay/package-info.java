/**
 * The afterlife of a decision: made again from what was recorded, asked why, and asked what it would have been under
 * another package.
 *
 * <p>You are here: rest → <b>decision.replay</b> → decision.
 */
package io.collateralpolicy.decision.replay;
