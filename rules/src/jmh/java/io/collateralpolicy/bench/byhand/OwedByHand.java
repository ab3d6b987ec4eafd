package io.collateralpolicy.bench.byhand;

import static io.collateralpolicy.bench.byhand.Sentence.constant;
import static io.collateralpolicy.bench.byhand.Sentence.row;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Argument;
import io.collateralpolicy.fact.Debt;
import io.collateralpolicy.fact.Position;
import io.collateralpolicy.policy.ReadyPolicy;
import java.util.List;

/** {@code margin.drl}. */
final class OwedByHand {

    private static final String RATES = "static-margin-rates";
    private static final List<Argument> STATIC_RATIO = List.of(constant("STATIC_RATIO"));

    private final Sentence loan;
    private final Sentence perpetual;
    private final Sentence marginRates;
    private final TableByHand rates;

    OwedByHand(ReadyPolicy policy) {
        loan = Sentence.of(policy, "MG-010", Action.USE_MODEL);
        perpetual = Sentence.of(policy, "MG-011", Action.USE_MODEL);
        marginRates = Sentence.of(policy, "MG-011", Action.MARGIN_RATES_FROM);
        rates = Sentence.table(policy, RATES);
    }

    void speak(Subjects said) {
        said.each(Debt.class, d -> true, loan, STATIC_RATIO);
        said.each(Position.class, p -> p.type().equals("PERPETUAL"), (position, choices) -> {
            choices.add(perpetual.about(position, STATIC_RATIO));
            choices.add(marginRates.about(position, List.of(row(RATES, rates.find(position.underlying())))));
        });
    }
}
