package io.collateralpolicy.bench.byhand;

import io.collateralpolicy.assessment.basis.RuleEvaluation;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.Lot;
import io.collateralpolicy.policy.ReadyPolicy;
import java.util.List;

/** All rules of {@code standard} 1.1.0, in the order of their ids. */
public final class StandardByHand implements RuleEvaluation {

    private final MarketByHand market;
    private final EligibilityByHand eligibility;
    private final HaircutsByHand haircuts;
    private final OwedByHand owed;
    private final Sentence ownIssue;
    private final AccountByHand account;
    private final LiquidationByHand liquidation;

    public StandardByHand(ReadyPolicy policy) {
        this.market = new MarketByHand(policy);
        this.eligibility = new EligibilityByHand(policy);
        this.haircuts = new HaircutsByHand(policy);
        this.owed = new OwedByHand(policy);
        this.ownIssue = Sentence.of(policy, "WW-010", Action.INELIGIBLE,
                Sentence.constant("issued by an affiliate of the account"));
        this.account = new AccountByHand(policy);
        this.liquidation = new LiquidationByHand(policy);
    }

    @Override
    public List<Choice> evaluate(Stage stage, List<? extends Fact> facts) {
        AtHand said = new AtHand(facts);
        speak(stage, said);
        return said.choices();
    }

    /** What the rules of a stage say of its subjects. */
    public void speak(Stage stage, Subjects subjects) {
        switch (stage) {
            case MARKET -> market.speak(subjects);
            case TERMS -> {
                eligibility.speak(subjects);
                haircuts.speak(subjects);
                owed.speak(subjects);
                subjects.each(Lot.class, Lot::closeLink, ownIssue);
                owed.speakOfWrongWay(subjects);
            }
            case ACCOUNT -> account.speak(subjects);
            case LIQUIDATION -> liquidation.speak(subjects);
            default -> throw new IllegalArgumentException("no rule speaks in stage " + stage);
        }
    }
}
