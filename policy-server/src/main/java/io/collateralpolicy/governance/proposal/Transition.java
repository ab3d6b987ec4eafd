package io.collateralpolicy.governance.proposal;

import io.collateralpolicy.governance.lifecycle.State;
import java.time.Instant;

/**
 * A state that a proposal came to.
 *
 * @param state      which
 * @param at         when
 * @param subject    by whom; {@code server} for the clock
 * @param reason     in words, may be empty
 * @param log        the log of the entry
 * @param auditIndex the entry's place there
 */
public record Transition(State state, Instant at, String subject, String reason, String log, String auditIndex) {}
