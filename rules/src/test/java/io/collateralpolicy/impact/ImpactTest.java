package io.collateralpolicy.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.assessment.answer.Evidence.NegotiatedUsed;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.CollateralLot;
import io.collateralpolicy.assessment.request.Loan;
import io.collateralpolicy.assessment.request.MarginMode;
import io.collateralpolicy.margin.HealthBand;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.policy.diff.Draft;
import io.collateralpolicy.scenario.ShippedPolicies;
import io.collateralpolicy.wire.CanonicalJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Accounts with 10,000 LDO at 2 under {@code aave-v3}: lent against at 40 % (8,000), protecting at 50 % (10,000). The change
 * lets them protect at 49 % (9,800) and lends 30 % (6,000).
 */
public class ImpactTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final Draft BASE = Draft.of("aave-v3");
    private static final ReadyPolicy BEFORE = ready(BASE);
    private static final ReadyPolicy AFTER =
            ready(BASE.replace("tables/collateral-reserves.csv", "ldo,LDO,true,4000,5000", "ldo,LDO,true,3000,4900"));

    @Test
    void whoBecomesLiquidatableIsCountedAndNamedWorstFirst() {
        LevelReport today = report(account("safe", "5000"), account("near", "9900"), account("nearer", "9990"),
                account("gone", "10001")).levels().get(0);

        assertThat(today.shock()).isEqualByComparingTo("0");
        assertThat(today.liquidatableBefore()).isEqualTo(1);
        assertThat(today.newlyLiquidatable()).isEqualTo(2);
        assertThat(accounts(today.before(), HealthBand.LIQUIDATABLE)).isEqualTo(1);
        assertThat(accounts(today.after(), HealthBand.LIQUIDATABLE)).isEqualTo(3);
        assertThat(today.debtNewlyLiquidatable()).isEqualByComparingTo("19890");
        assertThat(today.worst()).extracting(AffectedAccount::accountId).containsExactly("nearer", "near", "gone", "safe");
        assertThat(today.worst().get(1)).isEqualTo(new AffectedAccount("core", "near",
                Optional.of(new BigDecimal("1.010101010101010101")), Optional.of(new BigDecimal("0.989898989898989898")), new BigDecimal("9900.000000000000000000"), true));
    }

    /** 2,000 of credit leave each account; one that owed more than 6,000 and at most 8,000 is called. */
    @Test
    void creditThatIsWithdrawnIsSummed() {
        LevelReport today = report(account("free", "0"), account("safe", "5000"), account("called", "7000")).levels().get(0);

        assertThat(today.creditWithdrawn()).isEqualByComparingTo("6000");
        assertThat(today.creditFreed()).isEqualByComparingTo("0");
        assertThat(today.newMarginCalls()).isEqualTo(1);
        assertThat(today.before().collateralValue()).isEqualByComparingTo("24000");
        assertThat(today.after().collateralValue()).isEqualByComparingTo("18000");
        assertThat(accounts(today.before(), HealthBand.NOTHING_OWED)).isEqualTo(1);
    }

    private static long accounts(Distribution of, HealthBand band) {
        return of.bands().stream().filter(share -> share.band() == band).mapToLong(Distribution.BandShare::accounts).sum();
    }

    /** At 2 less 10, 20, 30 %; what costs about one stays: 10,000 of protection become 9,000 at −10 %, below what near owes. */
    @Test
    void whatIsOwedInStablecoinsStays() {
        List<LevelReport> levels = report(account("safe", "5000"), account("near", "9900")).levels();

        assertThat(levels).extracting(LevelReport::liquidatableBefore).containsExactly(0L, 1L, 1L, 1L);
        assertThat(levels).extracting(level -> level.after().debt()).usingElementComparator(BigDecimal::compareTo)
                .containsOnly(new BigDecimal("14900"));
    }

    @Test
    void lowerPricesAreAskedToo() {
        Circumstances fallen = new Circumstances(new MarketInput(List.of(quote("LDO", "2")), List.of(), List.of(), List.of()),
                List.of(), NOW);
        AccountState alone = new AccountState("alone", "1", MarginMode.CROSS, "USD", Optional.empty(), lots(), List.of(),
                List.of(), List.of());

        List<LevelReport> levels = Impact.of(new Impact.Compared(BEFORE, AFTER, fallen),
                List.of(new BookAccount("core", alone)).iterator(), List.of(), done -> {}).levels();

        assertThat(levels).extracting(LevelReport::shock).usingElementComparator(BigDecimal::compareTo).containsExactly(
                BigDecimal.ZERO, new BigDecimal("-0.1"), new BigDecimal("-0.2"), new BigDecimal("-0.3"));
        assertThat(levels).extracting(level -> level.before().collateralValue()).usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("8000"), new BigDecimal("7200"), new BigDecimal("6400"), new BigDecimal("5600"));
    }

    @Test
    void theOrderOfAccountsAndThreadsChangesNoByte() {
        List<BookAccount> accounts = new ArrayList<>(IntStream.range(0, 2_000)
                .mapToObj(i -> new BookAccount("core", account("account-" + i, Integer.toString(9_000 + i)))).toList());
        byte[] once = CanonicalJson.bytes(of(accounts));
        Collections.shuffle(accounts, new Random(7));

        assertThat(CanonicalJson.bytes(of(accounts))).isEqualTo(once);
    }

    @Test
    void whoLooksAfterItMayEndIt() {
        List<BookAccount> accounts = List.of(new BookAccount("core", account("near", "9900")));

        assertThatThrownBy(() -> Impact.of(new Impact.Compared(BEFORE, AFTER, today()), accounts.iterator(), List.of(), done -> {
            throw new CancellationException("after " + done);
        })).hasMessage("after 1");
    }

    /** Under {@code standard} 10 WETH at 3,000 lend 24,990, with haircuts of 15 and 2 %; who agreed on 5 % instead of 2 has 24,225. */
    @Test
    void whatWasNegotiatedForAnAccountIsAskedOfItAlone() {
        ReadyPolicy standard = ShippedPolicies.ready("standard", "1.0.0");
        CollateralLot lot = new CollateralLot("lot-1", "WETH", "eip155:1", BigDecimal.TEN, "PROTOCOL_VAULT", Optional.empty());
        AccountState account = new AccountState("ada", "1", MarginMode.CROSS, "USD", Optional.empty(), List.of(lot), List.of(),
                List.of(), List.of());
        NegotiatedUsed terms = new NegotiatedUsed(
                "1", "sha256:of-terms", "agreement", Map.of("volatilityHaircut", "5"), true, Optional.empty());
        PriceQuote price = new PriceQuote("WETH", "chainlink:ETH-USD", new BigDecimal("3000"), NOW, Optional.empty());
        Circumstances now = new Circumstances(
                new MarketInput(List.of(price), List.of(), List.of(), List.of()), List.of(), NOW);

        assertThat(credit(standard, now, new BookAccount("core", account))).isEqualByComparingTo("24990");
        assertThat(credit(standard, now, new BookAccount("core", account, Optional.of(terms)))).isEqualByComparingTo("24225");
    }

    private static BigDecimal credit(ReadyPolicy policy, Circumstances now, BookAccount account) {
        return Impact.of(new Impact.Compared(policy, policy, now), List.of(account).iterator(), List.of(), done -> {})
                .levels().get(0).before().collateralValue();
    }

    @Test
    void thePackageInForceChangesNothing() {
        ImpactReport same = Impact.of(new Impact.Compared(BEFORE, BEFORE, today()),
                List.of(new BookAccount("core", account("near", "9900"))).iterator(), List.of(), done -> {});

        assertThat(same.newlyLiquidatable()).isZero();
        assertThat(same.mispricing()).isEmpty();
        assertThat(same.levels()).allSatisfy(level -> assertThat(level.before()).isEqualTo(level.after()));
    }

    private static ImpactReport report(AccountState... accounts) {
        return of(List.of(accounts).stream().map(account -> new BookAccount("core", account)).toList());
    }

    private static ImpactReport of(List<BookAccount> accounts) {
        return Impact.of(new Impact.Compared(BEFORE, AFTER, today()), accounts.iterator(), List.of(), done -> {});
    }

    public static Circumstances today() {
        return new Circumstances(
                new MarketInput(List.of(quote("LDO", "2"), quote("USDC", "1")), List.of(), List.of(), List.of()), List.of(), NOW);
    }

    public static PriceQuote quote(String asset, String price) {
        return new PriceQuote(asset, "oracle", new BigDecimal(price), NOW, Optional.empty());
    }

    public static AccountState account(String id, String debt) {
        Loan loan = new Loan("loan-1", "USDC", new BigDecimal(debt), Optional.empty());
        return new AccountState(id, "1", MarginMode.CROSS, "USD", Optional.empty(), lots(), List.of(loan), List.of(),
                List.of());
    }

    private static List<CollateralLot> lots() {
        return List.of(new CollateralLot(
                "lot-1", "LDO", "eip155:1", new BigDecimal("10000"), "PROTOCOL_VAULT", Optional.empty()));
    }

    private static ReadyPolicy ready(Draft draft) {
        return ShippedPolicies.ready("aave-v3", "1.0.0").with(draft.sealed().numbers());
    }
}
