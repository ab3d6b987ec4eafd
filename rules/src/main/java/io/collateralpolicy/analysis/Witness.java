package io.collateralpolicy.analysis;

import java.util.List;

/**
 * Accounts that break a property, decided twice: directly and by a Drools session.
 *
 * @param sentence what is wrong, with its figures
 * @param probes   one account, or two that differ in one thing
 * @param seen     what the policy says of each
 */
public record Witness(String sentence, List<Probe> probes, List<Seen> seen) {}
