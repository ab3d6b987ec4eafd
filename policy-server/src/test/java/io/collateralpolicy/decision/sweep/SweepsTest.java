package io.collateralpolicy.decision.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.book.BookPages;
import io.collateralpolicy.book.BookPolicies;
import io.collateralpolicy.book.terms.Agreements;
import io.collateralpolicy.book.terms.NegotiatedTerms;
import io.collateralpolicy.decision.TestNode;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.margin.HealthBand;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.wire.StrictJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A whole book decided again.
 *
 * <p>Each account has 10 WETH at 3000, of which {@code standard} 1.0.0 lets 86 % protect: 25,800 against what it owes.
 */
@Tag(TestDatabase.TAG)
class SweepsTest {

    private static final PolicyPackage STANDARD = TestPolicies.source("standard");

    private final TestNode node = new TestNode(STANDARD);
    private final BookPolicies policies = new BookPolicies(node.database, node.log, node.clock);
    private final Sweeps sweeps = new Sweeps(
            new Sweeps.Sources(policies, new BookPages(node.database), node.market, node.shelf, node.breakers),
            node.clock,
            Duration.ofMinutes(1));

    @BeforeEach
    void store() {
        policies.give(TestNode.BOOK, "standard", "admin");
        node.quote("WETH", "ETH", "3000");
        node.quote("USDC", "USDC", "1");
    }

    @AfterEach
    void close() {
        sweeps.close();
        node.close();
    }

    /**
     * 25,800 over 26,000, 25,000 and 16,650 are 0.99, 1.03 and 1.55. The advance rate 0.833 lends 24,990 on each: 1,010 are
     * missing to 26,000 and 10 to 25,000.
     */
    @Test
    void everyAccountIsInOneBandAndTheSumsAreThoseOfTheAccounts() {
        owes("eve", "26000");
        owes("bob", "25000");
        owes("ada", "16650");
        node.storeNew(account("zoe", "1", "10", "[]"));
        sweep();

        BookSummary summary = summary();
        assertThat(accounts(summary)).containsExactlyInAnyOrderEntriesOf(Map.of(
                HealthBand.LIQUIDATABLE, 1L, HealthBand.BELOW_1_05, 1L, HealthBand.BELOW_2_00, 1L,
                HealthBand.NOTHING_OWED, 1L));
        assertThat(summary.total().marketValue()).isEqualByComparingTo("120000");
        assertThat(summary.total().debt()).isEqualByComparingTo("67650");
        assertThat(summary.collateralAtRisk()).isEqualByComparingTo("30000");
        assertThat(liquidatable()).containsExactly("eve");
        assertThat(summary.sweep().packageDigest()).contains(STANDARD.packageDigest());
        assertThat(summary.sweep().accounts()).isEqualTo(4);
        assertThat(summary.sweep().newestQuoteAt()).contains(node.clock.instant());
        assertThat(StrictJson.mapper().valueToTree(summary).at("/total").toString()).isEqualTo(
                "{\"accounts\":\"4\",\"marketValue\":\"120000.000000\",\"collateralValue\":\"99960.000000\","
                        + "\"debt\":\"67650.000000\",\"marginCall\":\"1020.000000\"}");
    }

    /** At 2,400 the lots protect 20,640: less than 26,000 and 25,000, more than 16,650. */
    @Test
    void aPriceThatFallsIsSweptAndTheSweepSaysWhatADecisionSays() {
        owes("ada", "16650");
        owes("bob", "25000");
        owes("eve", "26000");
        sweep();
        node.clock.move(Duration.ofSeconds(1));
        node.quote("WETH", "ETH", "2400");

        assertThat(sweeps.step()).isEqualTo(OptionalInt.of(3));
        assertThat(sweeps.step()).isEmpty();
        assertThat(liquidatable()).containsExactly("bob", "eve");
        for (String account : List.of("ada", "bob", "eve")) {
            assertThat(node.decide("{\"purpose\":\"QUOTE\",\"policy\":{\"name\":\"standard\"},\"accountReference\":"
                            + "{\"book\":\"core\",\"accountId\":\"" + account + "\"}}")
                    .document().at("/current/liquidatable").asBoolean()).isEqualTo(liquidatable().contains(account));
        }
    }

    @Test
    void whatNothingChangesIsNotJudgedAgainUntilItsTimeHasPassed() {
        owes("ada", "16650");
        sweep();
        node.clock.move(Duration.ofSeconds(59));
        assertThat(sweeps.step()).isEmpty();
        assertThat(summary().sweep().current()).isTrue();

        node.clock.move(Duration.ofSeconds(2));
        assertThat(sweeps.step()).isEqualTo(OptionalInt.of(1));
    }

    /** {@code standard} takes a price of ETH for 60 s: then the lot has none, and the account waits for one. */
    @Test
    void aPriceThatGrowsOldIsNoticedThoughNobodySaysAnything() {
        owes("ada", "16650");
        sweep();
        node.clock.move(Duration.ofSeconds(61));
        sweep();

        assertThat(accounts(summary())).isEqualTo(Map.of(HealthBand.WAITING, 1L));
        assertThat(liquidatable()).isEmpty();
    }

    @Test
    void anotherQuoteOfAnAssetThatNobodyHoldsMovesNothing() {
        owes("ada", "16650");
        sweep();
        node.quote("WBTC", "BTC", "90000");

        assertThat(sweeps.step()).isEmpty();
    }

    @Test
    void accountsThatAreWrittenAreJudgedAsTheyAreNow() {
        owes("ada", "16650");
        sweep();
        node.clock.move(Duration.ofSeconds(1));
        node.store(account("ada", "2", "10", loan("26000")));
        owes("new", "26000");
        sweep();

        assertThat(liquidatable()).containsExactly("ada", "new");
        assertThat(summary().sweep().accounts()).isEqualTo(2);
    }

    /** At 60 % the lot protects 18,000, more than 16,650; at 50 % less. */
    @Test
    void anotherPackageIsSwept() {
        owes("ada", "16650");
        sweep();
        PolicyPackage stricter = TestPolicies.changed(
                STANDARD, "tables/liquidation-thresholds.csv", ",86", ",50");
        node.clock.move(Duration.ofSeconds(1));
        node.activate(stricter);
        sweep();

        assertThat(liquidatable()).containsExactly("ada");
        assertThat(summary().sweep().packageDigest()).contains(stricter.packageDigest());
    }

    /** 5 % for swings in place of 2 lend 0.85 · 0.95 of 30,000. */
    @Test
    void termsThatAreNegotiatedAreSweptWithTheirAccount() {
        owes("ada", "16650");
        owes("bob", "16650");
        sweep();
        new Agreements(node.database, node.log, node.clock).agree(
                new Agreements.Between(TestNode.BOOK, "ada", "standard"),
                new NegotiatedTerms("CSA", Map.of("volatilityHaircut", "5"), node.clock.instant(), Optional.empty()),
                Optional.empty(), "approver");
        sweep();

        assertThat(summary().total().collateralValue()).isEqualByComparingTo("49215");
    }

    /** Two of the pool {@code isolated}, one of none: 20 and 10 WETH, 300 and 100 USDC. */
    @Test
    void whatAPoolHoldsAndOwesIsTheSumOfItsAccounts() {
        node.storeNew(account("ada", "1", "10", loan("100")));
        node.storeNew(pooled("bob", "100"));
        node.storeNew(pooled("eve", "200"));
        sweep();

        List<PoolState> pools = sweeps.of(TestNode.BOOK).orElseThrow().pools();
        assertThat(pools).extracting(PoolState::pool).containsExactly("core", "isolated");
        assertThat(pools).extracting(pool -> pool.totals().accounts()).containsExactly(1L, 2L);
        assertThat(pools.get(1).assets()).containsExactly(
                new PoolState.Use("USDC", BigDecimal.ZERO, new BigDecimal("300")),
                new PoolState.Use("WETH", new BigDecimal("20"), BigDecimal.ZERO));
    }

    private static String pooled(String accountId, String usdc) {
        return account(accountId, "1", "10", loan(usdc)).replace("\"collateral\"", "\"pool\":\"isolated\",\"collateral\"");
    }

    @Test
    void anAccountThatThePolicyCannotDecideStopsNoOther() {
        owes("eve", "26000");
        node.storeNew(account("odd", "1", "10", loan("1")).replace("\"USD\"", "\"EUR\""));
        sweep();

        assertThat(accounts(summary())).isEqualTo(Map.of(HealthBand.LIQUIDATABLE, 1L, HealthBand.UNDECIDED, 1L));
    }

    @Test
    void aLargeBookIsSweptInPartsAndListedAcrossThem() {
        int together = BookSweep.PART * BookSweep.TOGETHER;
        store(together + 50);

        assertThat(sweeps.step()).isEqualTo(OptionalInt.of(together));
        assertThat(summary().sweep().current()).isFalse();
        sweep();
        assertThat(summary().sweep().current()).isTrue();
        assertThat(summary().total().accounts()).isEqualTo(together + 50);
        assertThat(sweeps.of(TestNode.BOOK).orElseThrow().parts()).hasSize(BookSweep.TOGETHER + 1);
        List<Map.Entry<Long, Standing>> page = listed(0, BookSweep.PART + 10);
        assertThat(page).hasSize(BookSweep.PART + 10);
        assertThat(listed(page.get(page.size() - 1).getKey(), together)).hasSize(together + 50 - BookSweep.PART - 10)
                .extracting(row -> row.getValue().accountId())
                .doesNotContainAnyElementsOf(page.stream().map(row -> row.getValue().accountId()).toList());
    }

    /** Others are stored behind the end of a book that was swept whole: parts of their own, and the old ones stand. */
    @Test
    void aBookThatGrowsIsJudgedWhereItGrew() {
        store(50);
        sweep();
        node.clock.move(Duration.ofSeconds(20));
        sweep();
        IntStream.range(50, 3 * BookSweep.PART).forEach(i -> owes("acct-" + i, "26000"));
        sweep();

        assertThat(sweeps.of(TestNode.BOOK).orElseThrow().parts()).hasSize(4);
        assertThat(accounts(summary())).isEqualTo(Map.of(HealthBand.LIQUIDATABLE, 3L * BookSweep.PART));
    }

    private void store(int many) {
        node.books.load(TestNode.BOOK, IntStream.range(0, many)
                .mapToObj(i -> StrictJson.read(
                        account("acct-" + i, "1", "10", loan("26000")).getBytes(StandardCharsets.UTF_8), AccountState.class))
                .toList(), "loader");
    }

    /** One that is written while a full part stands: the part's other accounts stay where they are. */
    @Test
    void whatIsWrittenIsJudgedWithItsPartOnly() {
        IntStream.range(0, BookSweep.PART + 50).forEach(i -> owes("acct-" + i, "16650"));
        sweep();
        node.clock.move(Duration.ofSeconds(20));
        sweep();
        node.store(account("acct-7", "2", "10", loan("26000")));

        assertThat(sweeps.step()).isEqualTo(OptionalInt.of(BookSweep.PART));
        assertThat(sweeps.step()).isEmpty();
        assertThat(liquidatable()).containsExactly("acct-7");
    }

    /** What was seen to be written is judged once it can be, and another part meanwhile. */
    @Test
    void whatCannotBeReadKeepsNoOtherPartAndForgetsNothing() throws SQLException {
        IntStream.range(0, BookSweep.PART + 50).forEach(i -> owes("acct-" + i, "16650"));
        sweep();
        node.clock.move(Duration.ofSeconds(20));
        sweep();
        int last = BookSweep.PART + 49;
        node.store(account("acct-7", "2", "10", loan("26000")));
        node.store(account("acct-" + last, "2", "10", loan("26000")));
        rename("acct-8", "sha256:" + "0".repeat(64));

        assertThatThrownBy(sweeps::step).hasMessageContaining("has another digest");
        assertThat(liquidatable()).containsExactly("acct-" + last);
        rename("acct-8", "");
        sweep();

        assertThat(liquidatable()).containsExactly("acct-7", "acct-" + last);
    }

    /** The content of an account under another digest; empty: under its own again. */
    private void rename(String accountId, String digest) throws SQLException {
        String own = node.database.queryOne("SELECT digest FROM account_version WHERE account_id = ?", row -> row.getString(1),
                accountId).orElseThrow();
        node.database.inTransaction(connection -> digest.isEmpty()
                ? Database.update(connection, "UPDATE account SET digest = ? WHERE account_id = ?", own, accountId)
                        + Database.update(connection, "DELETE FROM payload WHERE digest LIKE 'sha256:000000%'")
                : Database.update(connection, "INSERT INTO payload (digest, encoding, bytes)"
                                + " SELECT CAST(? AS VARCHAR(71)), encoding, bytes FROM payload WHERE digest = ?", digest, own)
                        + Database.update(connection, "UPDATE account SET digest = ? WHERE account_id = ?", digest, accountId));
    }

    @Test
    void aBookWithoutAPolicyIsNotSwept() {
        node.books.load("other", List.of(), "loader");

        sweep();

        assertThat(sweeps.of("other")).isEmpty();
    }

    private void sweep() {
        while (sweeps.step().isPresent()) {
            assertThat(sweeps.of(TestNode.BOOK)).isPresent();
        }
    }

    private BookSummary summary() {
        return sweeps.of(TestNode.BOOK).orElseThrow().summary();
    }

    private static Map<HealthBand, Long> accounts(BookSummary summary) {
        return summary.bands().stream()
                .filter(band -> band.totals().accounts() > 0)
                .collect(Collectors.toMap(BookSummary.Band::band, band -> band.totals().accounts()));
    }

    private List<Map.Entry<Long, Standing>> listed(long after, int limit) {
        return sweeps.of(TestNode.BOOK).orElseThrow().liquidatable(after, limit);
    }

    private List<String> liquidatable() {
        return listed(0, 10).stream().map(row -> row.getValue().accountId()).toList();
    }

    private void owes(String accountId, String usdc) {
        node.storeNew(account(accountId, "1", "10", loan(usdc)));
    }

    private static String loan(String usdc) {
        return "[{\"loanId\":\"loan-1\",\"asset\":\"USDC\",\"principal\":\"" + new BigDecimal(usdc).toPlainString() + "\"}]";
    }

    private static String account(String accountId, String version, String weth, String loans) {
        return "{\"accountId\":\"" + accountId + "\",\"accountVersion\":\"" + version + "\",\"marginMode\":\"CROSS\","
                + "\"baseCurrency\":\"USD\",\"collateral\":[{\"lotId\":\"lot-1\",\"asset\":\"WETH\",\"chain\":\"eip155:1\","
                + "\"quantity\":\"" + weth + "\",\"custody\":\"PROTOCOL_VAULT\"}],\"loans\":" + loans + "}";
    }
}
