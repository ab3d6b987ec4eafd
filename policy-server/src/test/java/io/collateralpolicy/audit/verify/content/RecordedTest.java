package io.collateralpolicy.audit.verify.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.audit.verify.log.Entry;
import io.collateralpolicy.wire.CanonicalJson;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which decisions may have no contents, as entries of both editions say it. */
class RecordedTest {

    private static final String ADA = "acct_" + "0".repeat(32);
    private static final String BOB = "acct_" + "1".repeat(32);

    private final Recorded recorded = new Recorded();

    @Test
    void aDecisionOfEditionOneIsErasedWhereTheErasureNamesItsAccountInPlain() {
        recorded.entry(entry("2", "ACCOUNT_ERASED", Map.of("accounts", ADA, "accountId", "ada", "reason", "asked")));

        assertThat(recorded.isErased(decision("1", "accountId", "ada"))).isTrue();
        assertThat(recorded.isErased(decision("1", "accountId", "bob"))).isFalse();
        assertThat(recorded.isErased(decision("2", "account", ADA))).isTrue();
        assertThat(recorded.isErased(decision("2", "account", BOB))).isFalse();
    }

    /** An entry that no decision of edition 1 needs says nothing of those. */
    @Test
    void anErasureThatNamesNobodyInPlainExcusesNoDecisionOfEditionOne() {
        recorded.entry(entry("2", "ACCOUNT_ERASED", Map.of("accounts", ADA, "reason", "asked")));

        assertThat(recorded.isErased(decision("1", "accountId", "ada"))).isFalse();
        assertThat(recorded.isErased(decision("1", "accountId", ""))).isFalse();
    }

    @Test
    void onlyDecisionsOlderThanTheLatestExpiryAreExpired() {
        assertThat(recorded.isExpired(decision("2", "account", ADA))).isFalse();
        recorded.entry(expired("DECISIONS", "2026-11-22T14:00:00.001Z"));
        recorded.entry(expired("DECISIONS", "2025-01-01T00:00:00.000Z"));
        assertThat(recorded.isExpired(decision("2", "account", ADA))).isTrue();
    }

    @Test
    void whatExpiresOfAnotherClassOrJustThenExpiresNoDecision() {
        recorded.entry(expired("SETTLED_ACTIONS", "2027-01-01T00:00:00.000Z"));
        recorded.entry(expired("DECISIONS", "2026-11-22T14:00:00.000Z"));

        assertThat(recorded.isExpired(decision("2", "account", ADA))).isFalse();
    }

    private static Entry expired(String what, String before) {
        return entry("2", "CONTENTS_EXPIRED", Map.of("class", what, "before", before));
    }

    private static Entry decision(String edition, String name, String account) {
        return entry(edition, "DECISION", Map.of(name, account, "decidedAt", "2026-11-22T14:00:00Z"));
    }

    private static Entry entry(String edition, String type, Map<String, String> content) {
        return Entry.read("node-0", 0, CanonicalJson.bytes(new TreeMap<>(Map.of(
                "v", edition, "type", type, "content", new TreeMap<>(content)))));
    }
}
