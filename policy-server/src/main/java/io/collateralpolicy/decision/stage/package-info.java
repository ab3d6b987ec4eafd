/**
 * A recorded decision, stage by stage: what it rested on, what each stage said and chose, which rows of which tables it took.
 *
 * <p>You are here: rest → <b>decision.stage</b> → decision.replay → decision.
 */
package io.collateralpolicy.decision.stage;
