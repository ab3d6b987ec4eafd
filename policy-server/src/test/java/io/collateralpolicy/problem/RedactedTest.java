package io.collateralpolicy.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class RedactedTest {

    /** As H2, PostgreSQL, Jackson and we ourselves quote. */
    @ParameterizedTest
    @ValueSource(strings = {
        "Value too long for column \"ACCOUNT_ID\": \"'acct-secret' (11)\"",
        "ERROR: duplicate key value violates unique constraint \"account_pkey\" Detail: Key (account_id)=(acct-secret) already exists.",
        "there is no account `acct-secret`", "Cannot parse [acct-secret]", "account <acct-secret> is unknown", "id=acct-secret"
    })
    void whatIsQuotedIsNotLogged(String message) {
        String logged = logged(new IllegalStateException("outer", new SQLException(message, "22001")));

        assertThat(logged).doesNotContain("acct-secret");
    }

    @Test
    void kindsPlacesAndWordsStay() {
        String logged = logged(new SQLException("ERROR: duplicate key value violates unique constraint \"x\"", "23505"));

        assertThat(logged).contains(
                "java.sql.SQLException (SQL state 23505): ERROR: duplicate key value violates unique constraint",
                "RedactedTest.kindsPlacesAndWordsStay");
    }

    private static String logged(Throwable failure) {
        StringWriter text = new StringWriter();
        Redacted.of(failure).printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
