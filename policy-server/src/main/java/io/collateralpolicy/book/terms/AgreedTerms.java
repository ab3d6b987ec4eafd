package io.collateralpolicy.book.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.wire.StrictJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * A version of the terms of an account, or of a group of accounts, under a policy.
 *
 * @param book         the account's book
 * @param accountId    the account; absent of a group's terms
 * @param group        the group; absent of an account's terms
 * @param policy       whose parameters they are
 * @param termsVersion from 1, one more with every change
 * @param digest       SHA-256 of the terms' canonical bytes
 * @param recordedAt   since when they are known
 * @param recordedBy   who said so
 * @param terms        what they are
 */
public record AgreedTerms(
        String book,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> accountId,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> group,
        String policy,
        String termsVersion,
        String digest,
        Instant recordedAt,
        String recordedBy,
        NegotiatedTerms terms) {

    /** Of a row of the table, joined with its content. */
    static AgreedTerms read(ResultSet row) throws SQLException {
        byte[] content = Payloads.content(row.getString("digest"), row.getBytes("bytes"));
        return new AgreedTerms(
                row.getString("book"),
                Optional.of(row.getString("account_id")).filter(id -> !id.startsWith(Agreements.GROUP)),
                Optional.of(row.getString("account_id")).filter(id -> id.startsWith(Agreements.GROUP)).map(id -> id.substring(1)),
                row.getString("policy"),
                row.getString("version"),
                row.getString("digest"),
                Database.instant(row, "recorded_at"),
                row.getString("subject"),
                StrictJson.read(content, NegotiatedTerms.class));
    }
}
