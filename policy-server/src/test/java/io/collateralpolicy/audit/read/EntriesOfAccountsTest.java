package io.collateralpolicy.audit.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.book.terms.Agreements;
import io.collateralpolicy.book.terms.NegotiatedTerms;
import io.collateralpolicy.decision.TestNode;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.retention.Erasure;
import io.collateralpolicy.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Entries are found by whom they are about, though they name nobody. */
@Tag(TestDatabase.TAG)
class EntriesOfAccountsTest {

    private static final String ACCOUNT = "{\"accountId\":\"%s\",\"accountVersion\":\"1\",\"marginMode\":\"CROSS\","
            + "\"baseCurrency\":\"USD\",\"collateral\":[{\"lotId\":\"lot-1\",\"asset\":\"%s\",\"chain\":\"eip155:1\",\"quantity\":\"1\","
            + "\"custody\":\"PROTOCOL_VAULT\"}]}";
    private static final String DECIDE =
            "{\"purpose\":\"BINDING\",\"policy\":{\"name\":\"standard\"},\"account\":%s,\"market\":{\"quotes\":[]}}";

    private final TestNode node = new TestNode(TestPolicies.source("standard"));
    private final AuditEntries entries = new AuditEntries(node.database);

    @BeforeEach
    void record() {
        node.decide(DECIDE.formatted(ACCOUNT.formatted("ada", "WETH")));
        node.decide(DECIDE.formatted(ACCOUNT.formatted("bob", "WETH")));
        node.decide(DECIDE.formatted(ACCOUNT.formatted("ada", "WBTC")));
        node.storeNew(ACCOUNT.formatted("ada", "WETH"));
        new Agreements(node.database, node.log, node.clock).agree(
                new Agreements.Between(TestNode.BOOK, "ada", "standard"),
                StrictJson.read(("{\"source\":\"letter 1\",\"parameters\":{\"maxQuoteAge\":\"PT30S\"},\"effectiveFrom\":"
                        + "\"2026-11-22T00:00:00Z\"}").getBytes(StandardCharsets.UTF_8), NegotiatedTerms.class),
                Optional.empty(), "approver");
        node.mentions().catchUp();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void byItsIdAndByItsPseudonymAnAccountsEntriesAreTheSame() {
        List<AuditEntries.Listed> byId = of(Optional.of("ada"), Optional.empty());

        assertThat(byId).extracting(AuditEntries.Listed::type)
                .containsExactly(AuditType.TERMS_AGREED, AuditType.DECISION, AuditType.DECISION);
        String name = node.log.pseudonyms().names("ada").get(0);
        assertThat(of(Optional.of(name), Optional.empty())).isEqualTo(byId);
        assertThat(of(Optional.of("nobody"), Optional.empty())).isEmpty();
    }

    @Test
    void anErasedAccountIsFoundByItsPseudonymOnly() {
        String name = node.log.pseudonyms().names("ada").get(0);
        new Erasure(node.database, node.log).erase("ada", "asked for it", "auditor");

        assertThat(of(Optional.of("ada"), Optional.empty())).isEmpty();
        assertThat(of(Optional.of(name), Optional.empty())).extracting(AuditEntries.Listed::type).containsExactly(
                AuditType.ACCOUNT_ERASED, AuditType.TERMS_AGREED, AuditType.DECISION, AuditType.DECISION);
        assertThat(node.log.pseudonyms().isErased(name)).isTrue();
        assertThat(node.log.pseudonyms().accountId(name)).isEmpty();
    }

    @Test
    void decisionsAreFoundByAssetAPageAtATime() {
        List<AuditEntries.Listed> weth = of(Optional.empty(), Optional.of("WETH"));
        assertThat(weth).hasSize(2);

        AuditEntries.Sought sought = sought(Optional.empty(), Optional.of("WETH"));
        List<AuditEntries.Listed> first = entries.before(Optional.empty(), sought, 1);
        List<AuditEntries.Listed> second = entries.before(Optional.of(first.get(0).place()), sought, 1);
        assertThat(List.of(first.get(0), second.get(0))).isEqualTo(weth);
        assertThat(entries.before(Optional.of(second.get(0).place()), sought, 1)).isEmpty();
    }

    @Test
    void accountAndAssetTogetherRestrictBoth() {
        assertThat(of(Optional.of("ada"), Optional.of("WETH"))).hasSize(1);
        assertThat(of(Optional.of("bob"), Optional.of("WBTC"))).isEmpty();
    }

    private List<AuditEntries.Listed> of(Optional<String> account, Optional<String> asset) {
        return entries.before(Optional.empty(), sought(account, asset), 100);
    }

    private static AuditEntries.Sought sought(Optional<String> account, Optional<String> asset) {
        return new AuditEntries.Sought(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), account, asset);
    }
}
