package io.collateralpolicy.bench.byhand;

import io.collateralpolicy.assessment.basis.RuleEvaluation;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.policy.ReadyPolicy;
import java.util.List;

/** All rules of {@code standard} 1.0.0, in the order of their ids. */
public final class StandardByHand implements RuleEvaluation {

    private final MarketByHand market;
    private final LotsByHand lots;
    private final OwedByHand owed;
    private final AccountByHand account;

    public StandardByHand(ReadyPolicy policy) {
        this.market = new MarketByHand(policy);
        this.lots = new LotsByHand(policy);
        this.owed = new OwedByHand(policy);
        this.account = new AccountByHand(policy);
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
                lots.speak(subjects);
                owed.speak(subjects);
            }
            case ACCOUNT -> account.speak(subjects);
            default -> throw new IllegalArgumentException("no rule speaks in stage " + stage);
        }
    }
}
