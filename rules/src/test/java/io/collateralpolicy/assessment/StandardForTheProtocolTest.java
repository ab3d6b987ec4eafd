package io.collateralpolicy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.assessment.answer.AccountFigures;
import io.collateralpolicy.assessment.answer.AddOn;
import io.collateralpolicy.assessment.answer.LotFigures;
import io.collateralpolicy.assessment.answer.NettingSet;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.scenario.Overlay;
import io.collateralpolicy.scenario.Scenario;
import io.collateralpolicy.scenario.ScenarioRunner;
import io.collateralpolicy.scenario.ShippedPolicies;
import io.collateralpolicy.wire.StrictJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever an account of {@code standard} holds and owes, no figure is rounded for the borrower. */
class StandardForTheProtocolTest {

    private static final ReadyPolicy STANDARD = ShippedPolicies.ready("standard", "1.1.0");
    private static final BigDecimal MULTIPLIER = new BigDecimal("1.25");

    @Property(tries = 60)
    void whatProtectsIsNeverMoreAndWhatIsOwedNeverLessThanExact(
            @ForAll("amounts") BigDecimal held,
            @ForAll("amounts") BigDecimal price,
            @ForAll("amounts") BigDecimal owed,
            @ForAll("amounts") BigDecimal puts) {
        AccountFigures figures = answer(request(held, price, owed, puts), Overlay.NONE);

        figures.lots().forEach(lot -> notForTheBorrower(lot, price));
        assertThat(figures.debt()).isGreaterThanOrEqualTo(owed);
        figures.nettingSets().forEach(StandardForTheProtocolTest::notForTheBorrower);
        BigDecimal obligation = figures.debt()
                .add(figures.derivativesValue().net().negate().max(BigDecimal.ZERO))
                .add(figures.maintenanceMargin());
        assertThat(figures.healthFactor().orElseThrow().multiply(obligation))
                .isLessThanOrEqualTo(figures.thresholdValue().add(figures.derivativesValue().net().max(BigDecimal.ZERO)));
    }

    @Property(tries = 60)
    void aLargerHaircutNeverRaisesCollateralValue(
            @ForAll("amounts") BigDecimal held,
            @ForAll("amounts") BigDecimal price,
            @ForAll("percents") int haircut,
            @ForAll("percents") int more) {
        DecisionRequest request = request(held, price, BigDecimal.ONE, BigDecimal.ONE);
        AccountFigures before = answer(request, baseHaircut(haircut));
        AccountFigures after = answer(request, baseHaircut(Math.max(haircut, more)));

        assertThat(after.collateralValue()).isLessThanOrEqualTo(before.collateralValue());
        assertThat(after.marginExcess().subtract(after.marginCall()))
                .isLessThanOrEqualTo(before.marginExcess().subtract(before.marginCall()));
    }

    @Property(tries = 40)
    void moreShortPutsNeverNeedLessMargin(
            @ForAll("amounts") BigDecimal puts, @ForAll("amounts") BigDecimal more) {
        AccountFigures few = answer(request(BigDecimal.TEN, new BigDecimal("3000"), BigDecimal.ONE, puts), Overlay.NONE);
        AccountFigures many =
                answer(request(BigDecimal.TEN, new BigDecimal("3000"), BigDecimal.ONE, puts.add(more)), Overlay.NONE);

        assertThat(many.initialMargin()).isGreaterThanOrEqualTo(few.initialMargin());
        assertThat(many.maintenanceMargin()).isGreaterThanOrEqualTo(few.maintenanceMargin());
    }

    private static void notForTheBorrower(LotFigures lot, BigDecimal price) {
        BigDecimal exact = lot.quantity().multiply(price);
        BigDecimal lent = exact;
        for (LotFigures.HaircutStep step : lot.haircuts()) {
            lent = lent.multiply(BigDecimal.ONE.subtract(step.haircut()));
        }
        assertThat(lot.marketValue()).isLessThanOrEqualTo(exact);
        assertThat(lot.collateralValue()).isLessThanOrEqualTo(lent);
        assertThat(lot.thresholdValue()).isLessThanOrEqualTo(exact.multiply(lot.liquidationThreshold()));
    }

    private static void notForTheBorrower(NettingSet set) {
        BigDecimal loss = set.scenarioLoss().orElseThrow();
        BigDecimal all = set.addOns().stream().map(AddOn::amount).reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(set.contributions().stream().map(c -> c.loss()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isGreaterThanOrEqualTo(loss.subtract(BigDecimal.ONE.movePointLeft(6)));
        assertThat(set.initialMargin()).isGreaterThanOrEqualTo(loss.multiply(MULTIPLIER).add(all));
    }

    private static AccountFigures answer(DecisionRequest request, Overlay overlay) {
        Scenario scenario = new Scenario("", "", request, List.of(), Optional.of(overlay), Optional.empty(), Map.of());
        return new ScenarioRunner(STANDARD).answer(scenario).current();
    }

    private static Overlay baseHaircut(int percent) {
        return new Overlay(Map.of(), Map.of("base-haircuts", List.of(
                Map.of("row", "crypto-major", "assetClass", "CRYPTO_MAJOR", "haircut", Integer.toString(percent)))));
    }

    private static DecisionRequest request(BigDecimal held, BigDecimal price, BigDecimal owed, BigDecimal puts) {
        return StrictJson.read("""
                {"purpose": "QUOTE", "policy": {"name": "standard"}, "asOf": "2026-11-22T14:00:00Z",
                 "account": {"accountId": "a", "accountVersion": "1", "marginMode": "CROSS", "baseCurrency": "USD",
                   "collateral": [{"lotId": "l", "asset": "WETH", "chain": "eip155:1", "quantity": "%s", "custody": "VAULT"}],
                   "loans": [{"loanId": "d", "asset": "USDC", "principal": "%s"}],
                   "positions": [{"positionId": "p", "instrument": "PUT", "type": "OPTION", "optionType": "PUT",
                     "underlying": "ETH", "side": "SHORT", "quantity": "%s", "strikePrice": "2800",
                     "expiry": "2026-12-18T14:00:00Z"}]},
                 "market": {"quotes": [
                     {"asset": "WETH", "source": "chainlink:ETH-USD", "price": "%s", "publishedAt": "2026-11-22T14:00:00Z"},
                     {"asset": "USDC", "source": "chainlink:USDC-USD", "price": "1", "publishedAt": "2026-11-22T14:00:00Z"}],
                   "marks": [{"instrument": "PUT", "forwardPrice": "3006", "impliedVolatility": "0.62",
                     "publishedAt": "2026-11-22T14:00:00Z"}]}}
                """.formatted(held.toPlainString(), owed.toPlainString(), puts.toPlainString(), price.toPlainString())
                .getBytes(StandardCharsets.UTF_8), DecisionRequest.class);
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals().between(new BigDecimal("0.000000001"), new BigDecimal("100000")).ofScale(9);
    }

    @Provide
    Arbitrary<Integer> percents() {
        return Arbitraries.integers().between(0, 100);
    }
}
