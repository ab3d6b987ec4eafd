/**
 * Decides recorded decisions again, from stored contents and packages and without a server: what an auditor's verifier runs
 * beside itself, and what keeps old decisions the same in every build.
 *
 * <p>It does not judge: whether the bytes are the recorded ones is asked by whoever holds those.
 *
 * <p>You are here: <b>replay</b> → assessment → policy → engine.
 */
package io.collateralpolicy.replay;
