package io.collateralpolicy.bench.byhand;

import static io.collateralpolicy.bench.byhand.Sentence.constant;
import static io.collateralpolicy.bench.byhand.Sentence.parameter;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.fact.Debt;
import io.collateralpolicy.fact.Position;
import io.collateralpolicy.policy.ReadyPolicy;
import java.math.BigDecimal;
import java.util.Map;

/** {@code margin.drl}, and of {@code wrong-way.drl} what it says of positions. */
final class OwedByHand {

    private final Sentence loan;
    private final Sentence isolated;
    private final LookUp rates;
    private final GridByHand noOptions;
    private final Sentence refused;
    private final GridByHand portfolio;
    private final Map<String, RiskByHand> byRisk;
    private final Sentence neverFree;
    private final Sentence marked;
    private final Sentence wrongWay;
    private final BigDecimal minimumHistoryDays;

    OwedByHand(ReadyPolicy policy) {
        loan = Sentence.of(policy, "MG-010", Action.USE_MODEL, constant("STATIC_RATIO"));
        isolated = Sentence.of(policy, "MG-011", Action.USE_MODEL, constant("STATIC_RATIO"));
        rates = LookUp.of(policy, "MG-011", Action.MARGIN_RATES_FROM, "static-margin-rates");
        noOptions = GridByHand.of(policy, "MG-012");
        refused = Sentence.of(policy, "MG-012", Action.REFUSE, constant("no options in an isolated account"));
        portfolio = GridByHand.of(policy, "MG-020");
        byRisk = Map.of(
                "parametric", RiskByHand.of(policy, "MG-030", "PARAMETRIC_VALUE_AT_RISK"),
                "parametric-shortfall", RiskByHand.of(policy, "MG-031", "PARAMETRIC_EXPECTED_SHORTFALL"),
                "historical", RiskByHand.of(policy, "MG-032", "HISTORICAL_VALUE_AT_RISK"),
                "historical-shortfall", RiskByHand.of(policy, "MG-033", "HISTORICAL_EXPECTED_SHORTFALL"));
        neverFree = Sentence.of(policy, "MG-040", Action.ADD_ON,
                constant("SHORT_OPTION_MINIMUM"), parameter(policy, "shortOptionMinimum"));
        marked = Sentence.of(
                policy, "OR-060", Action.LIMIT, constant("markAge"), parameter(policy, "maximumMarkAge"));
        wrongWay = Sentence.of(
                policy, "WW-020", Action.ADD_ON, constant("WRONG_WAY_RISK"), parameter(policy, "wrongWayRate"));
        minimumHistoryDays = Sentence.value(policy, "minimumHistoryDays");
    }

    void speak(Subjects said) {
        said.each(Debt.class, d -> true, loan);
        said.each(Position.class, p -> isIsolated(p) && !isOption(p), (position, choices) -> {
            choices.add(isolated.about(position));
            choices.add(rates.about(position, rates.find(position.underlying())));
        });
        said.each(Position.class, p -> isIsolated(p) && isOption(p), (position, choices) -> {
            noOptions.choose(position, choices);
            choices.add(refused.about(position));
        });
        said.each(Position.class, p -> isCross(p) && !isByRisk(p), portfolio::choose);
        for (String pool : new String[] {"parametric", "parametric-shortfall", "historical", "historical-shortfall"}) {
            said.each(Position.class, p -> isCross(p) && isByRisk(p) && p.pool().equals(pool),
                    byRisk.get(pool)::choose);
        }
        said.each(Position.class, OwedByHand::isShortOption, neverFree);
        said.each(Position.class, p -> true, marked);
    }

    /** Spoken last, for the rule's id comes last. */
    void speakOfWrongWay(Subjects said) {
        said.each(Position.class, p -> isShortOption(p) && (isIsolated(p) || !isByRisk(p)), wrongWay);
    }

    private boolean isByRisk(Position position) {
        return byRisk.containsKey(position.pool()) && position.historyDays().compareTo(minimumHistoryDays) >= 0;
    }

    private static boolean isCross(Position position) {
        return position.marginMode().equals("CROSS");
    }

    private static boolean isIsolated(Position position) {
        return position.marginMode().equals("ISOLATED");
    }

    private static boolean isOption(Position position) {
        return position.type().equals("OPTION");
    }

    private static boolean isShortOption(Position position) {
        return isOption(position) && position.side().equals("SHORT");
    }
}
