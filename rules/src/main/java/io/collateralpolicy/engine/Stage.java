package io.collateralpolicy.engine;

import io.collateralpolicy.fact.Account;
import io.collateralpolicy.fact.AssetMarket;
import io.collateralpolicy.fact.Debt;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.FactType;
import io.collateralpolicy.fact.Holding;
import io.collateralpolicy.fact.Intent;
import io.collateralpolicy.fact.Liquidation;
import io.collateralpolicy.fact.Lot;
import io.collateralpolicy.fact.PoolAsset;
import io.collateralpolicy.fact.Position;
import io.collateralpolicy.fact.Quote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** When the engine is asked, and of what. A rule file belongs to one stage and sees that stage's facts only. */
public enum Stage {
    /** Which quotes are valid, how a price is chosen, which breakers trip. */
    MARKET(Quote.class, AssetMarket.class),
    /** What each lot, debt and position is worth to the policy. */
    TERMS(Lot.class, Debt.class, Position.class),
    /** What the account's sums and the intended actions must satisfy. */
    ACCOUNT(Account.class, Holding.class, PoolAsset.class, Intent.class),
    /** How an account that may be liquidated is: what may be repaid, what is seized for it, at what price. */
    LIQUIDATION(Liquidation.class);

    private final List<FactType> facts;

    @SafeVarargs
    Stage(Class<? extends Fact>... facts) {
        List<FactType> types = new ArrayList<>();
        Arrays.stream(facts).map(FactType::of).forEach(types::add);
        this.facts = List.copyOf(types);
    }

    public List<FactType> facts() {
        return facts;
    }

    public Optional<FactType> fact(String name) {
        return facts.stream().filter(f -> f.name().equals(name)).findFirst();
    }
}
