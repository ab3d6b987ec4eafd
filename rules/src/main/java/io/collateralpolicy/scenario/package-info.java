/**
 * Examples as data: a request, what the policy's numbers are laid over with, and what must come out.
 *
 * <p>Scenarios stand in a policy package and are part of its digest; every build runs those of every shipped package. The
 * expected figures are derived by hand or quoted, never copied from a run.
 *
 * <p>You are here: rest → governance → <b>scenario</b> → assessment → policy → engine.
 */
package io.collateralpolicy.scenario;
