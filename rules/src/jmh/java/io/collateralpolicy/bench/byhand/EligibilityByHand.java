package io.collateralpolicy.bench.byhand;

import static io.collateralpolicy.bench.byhand.Sentence.constant;
import static io.collateralpolicy.bench.byhand.Sentence.parameter;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.fact.Debt;
import io.collateralpolicy.fact.Lot;
import io.collateralpolicy.policy.ReadyPolicy;
import java.math.BigDecimal;

/** {@code eligibility.drl}. */
final class EligibilityByHand {

    private final Sentence frozen;
    private final LookUp listed;
    private final Sentence dust;
    private final Sentence pushed;
    private final Sentence partOfPool;
    private final LookUp segment;
    private final Sentence notLent;
    private final BigDecimal minimumValue;
    private final BigDecimal maximumDeviation;

    EligibilityByHand(ReadyPolicy policy) {
        frozen = Sentence.of(policy, "CB-020", Action.FROZEN_FOR_NEW, constant("price-move breaker tripped"));
        listed = LookUp.of(policy, "EL-001", Action.ELIGIBLE_FROM, "eligible-assets");
        dust = Sentence.of(policy, "EL-010", Action.INELIGIBLE, constant("below the minimum lot value"));
        pushed = Sentence.of(policy, "EL-030", Action.FROZEN_FOR_NEW, constant("pool pushed off the market price"));
        partOfPool = Sentence.of(
                policy, "EL-031", Action.LIMIT, constant("shareOfPool"), parameter(policy, "maximumShareOfPool"));
        segment = LookUp.of(policy, "EL-040", Action.ELIGIBLE_FROM, "segment-assets");
        notLent = Sentence.of(policy, "EL-041", Action.REFUSE, constant("not lent in the isolated segment"));
        minimumValue = Sentence.value(policy, "minimumLotValue");
        maximumDeviation = Sentence.value(policy, "maximumPoolDeviation");
    }

    void speak(Subjects said) {
        said.each(Lot.class, Lot::breakerTripped, frozen);
        said.each(Lot.class, l -> true, listed, l -> listed.find(l.asset(), l.chain(), l.custody()));
        said.each(Lot.class, l -> l.priced() && l.marketValue().compareTo(minimumValue) < 0, dust);
        said.each(Lot.class, l -> l.poolKnown() && l.poolDeviation().compareTo(maximumDeviation) > 0, pushed);
        said.each(Lot.class, Lot::poolKnown, partOfPool);
        said.each(Lot.class, l -> true, segment, l -> segment.find(l.pool(), l.assetClass()));
        said.each(Debt.class, d -> d.pool().equals("isolated") && !d.assetClass().equals("STABLECOIN"), notLent);
    }
}
