package io.collateralpolicy.evidence;

/**
 * An account that was asked.
 *
 * @param book           where it stands
 * @param accountId      its id there
 * @param accountVersion which version of it
 * @param digest         of its content
 */
public record AccountLine(String book, String accountId, String accountVersion, String digest) {}
