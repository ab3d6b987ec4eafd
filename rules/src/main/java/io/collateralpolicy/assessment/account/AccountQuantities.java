package io.collateralpolicy.assessment.account;

import io.collateralpolicy.assessment.answer.AddOn;
import io.collateralpolicy.assessment.answer.LotFigures;
import io.collateralpolicy.assessment.answer.LotFigures.HaircutStep;
import io.collateralpolicy.assessment.answer.NettingSet;
import io.collateralpolicy.assessment.answer.Quantity;
import io.collateralpolicy.assessment.terms.Terms;
import io.collateralpolicy.engine.AddOnKind;
import io.collateralpolicy.engine.MarginModelName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The account's parts as signed balances, where a margin model speaks of balances: what is above 0 is left over,
 * what is below is missing. The base currency itself is cash, everything else collateral.
 */
final class AccountQuantities {

    private static final int SCALE = 18;
    private static final Set<AddOnKind> CONFIDENCE =
            EnumSet.of(
                    AddOnKind.PRICE_CONFIDENCE, AddOnKind.CREDITED_PRICE_CONFIDENCE, AddOnKind.PORTFOLIO_CONFIDENCE);
    private static final Set<String> OF_BALANCES = Set.of(
            MarginModelName.PORTFOLIO_SCENARIOS.name(), MarginModelName.BOUNDED_OPTION_LOSS.name());
    private static final String MONEY = "base currency";
    private static final String FORMULA = "docs/decision.md, section 1";

    private final Terms terms;
    private final Sums sums;
    private final String baseCurrency;
    private final List<Quantity> all = new ArrayList<>();

    private AccountQuantities(Terms terms, Sums sums, String baseCurrency) {
        this.terms = terms;
        this.sums = sums;
        this.baseCurrency = baseCurrency;
    }

    static List<Quantity> of(Terms terms, Sums sums, String baseCurrency, BigDecimal settlementPrice) {
        List<Quantity> ofModels = terms.margined().quantities();
        return terms.margined().nettingSets().stream().noneMatch(s -> OF_BALANCES.contains(s.model()))
                ? ofModels
                : new AccountQuantities(terms, sums, baseCurrency).all(ofModels, settlementPrice);
    }

    private List<Quantity> all(List<Quantity> ofModels, BigDecimal settlementPrice) {
        BigDecimal collateral = collateral(true);
        BigDecimal cash = collateral(false).subtract(sums.debt());
        BigDecimal positions = terms.margined().value().net();
        add("cash", cash, Map.of());
        add("collateralMarkToMarket", collateral, Map.of());
        add("portfolioMarkToMarket", cash.add(positions).add(collateral), Map.of());
        add("portfolioMarkToMarketAtPeg", cash.add(positions)
                .add(collateral.divide(settlementPrice, SCALE, RoundingMode.HALF_EVEN)), Map.of());
        add("collateralThresholdValue", sums.thresholdValue().subtract(collateral(false)), Map.of());
        haircuts();
        addOns();
        add("initialMarginBalance", sums.balance().signed(), Map.of());
        add("maintenanceMarginBalance", sums.healthFactor().protection().subtract(sums.healthFactor().obligation()),
                Map.of());
        overSets(ofModels);
        all.addAll(ofModels);
        return List.copyOf(all);
    }

    /** What netting sets say of themselves alone, summed where there are several. */
    private void overSets(List<Quantity> ofModels) {
        if (terms.margined().nettingSets().size() < 2) {
            return;
        }
        Map<String, BigDecimal> byName = new TreeMap<>();
        ofModels.stream()
                .filter(q -> q.subject().keySet().equals(Set.of("underlying")) && q.unit().equals(MONEY))
                .forEach(q -> byName.merge(q.name(), q.value(), BigDecimal::add));
        byName.forEach((name, sum) -> add(name, sum, Map.of()));
    }

    /** Σ market value of what is not the base currency, or of what is. */
    private BigDecimal collateral(boolean other) {
        return terms.lots().stream()
                .filter(l -> other != l.fact().asset().equals(baseCurrency))
                .map(l -> l.figures().marketValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Σ market value · haircut of each component, and of all. */
    private void haircuts() {
        Map<String, BigDecimal> byComponent = new TreeMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Terms.ValuedLot lot : terms.lots()) {
            LotFigures figures = lot.figures();
            for (HaircutStep step : figures.haircuts()) {
                byComponent.merge(step.component(), figures.marketValue().multiply(step.haircut()), BigDecimal::add);
            }
            sum = sum.add(figures.marketValue().multiply(figures.haircut()));
        }
        byComponent.forEach((component, amount) -> add("haircutAmount", amount, Map.of("component", component)));
        add("haircutAmount", sum, Map.of());
    }

    /** Of each component, over netting sets, lots and debts. */
    private void addOns() {
        Map<String, BigDecimal> byComponent = new TreeMap<>();
        Stream.concat(
                        terms.margined().nettingSets().stream().map(NettingSet::addOns).flatMap(List::stream),
                        terms.margined().addOns().stream())
                .forEach((AddOn a) -> byComponent.merge(a.component(), a.amount(), BigDecimal::add));
        byComponent.forEach((component, amount) -> add("addOnAmount", amount, Map.of("component", component)));
        add("confidenceAddOn", CONFIDENCE.stream()
                .map(k -> byComponent.getOrDefault(k.name(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add), Map.of());
    }

    private void add(String name, BigDecimal value, Map<String, String> subject) {
        BigDecimal rounded = value.setScale(SCALE, RoundingMode.HALF_EVEN);
        all.add(new Quantity(name, rounded, MONEY, RoundingMode.HALF_EVEN.name(), FORMULA, subject));
    }
}
