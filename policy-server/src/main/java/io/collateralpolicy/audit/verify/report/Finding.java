package io.collateralpolicy.audit.verify.report;

import java.util.Optional;

/**
 * One thing that is wrong.
 *
 * @param failure what kind
 * @param place   where in a log; empty when it concerns no entry
 * @param message for people: what is there, what should be
 */
public record Finding(Failure failure, Optional<Place> place, String message) {}
