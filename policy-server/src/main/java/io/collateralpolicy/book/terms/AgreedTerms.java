package io.collateralpolicy.book.terms;

import java.time.Instant;

/**
 * A version of the terms of an account under a policy.
 *
 * @param book         the account's book
 * @param accountId    the account
 * @param policy       whose parameters they are
 * @param termsVersion from 1, one more with every change
 * @param digest       SHA-256 of the terms' canonical bytes
 * @param recordedAt   since when they are known
 * @param recordedBy   who said so
 * @param terms        what they are
 */
public record AgreedTerms(
        String book,
        String accountId,
        String policy,
        String termsVersion,
        String digest,
        Instant recordedAt,
        String recordedBy,
        NegotiatedTerms terms) {}
