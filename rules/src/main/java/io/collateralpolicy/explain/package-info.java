/**
 * Why a rule did not speak: its conditions against the facts of one decision, comparison by comparison.
 *
 * <p>It reads the rule's own tree and asks no engine, so it explains what was written and not how it was run. It never
 * decides anything.
 *
 * <p>You are here: rest → decision → <b>explain</b> → assessment → policy → engine.
 */
package io.collateralpolicy.explain;
