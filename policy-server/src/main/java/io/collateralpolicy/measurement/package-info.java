/**
 * What the server counts and how it says so: decisions, group commits, answers, the state that its rules read. Looks at
 * everything and is known to wiring only.
 *
 * <p>You are here: wiring → <b>measurement</b> → rest, decision, audit.
 */
package io.collateralpolicy.measurement;
