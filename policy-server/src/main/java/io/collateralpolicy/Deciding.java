package io.collateralpolicy;

import io.collateralpolicy.decision.DecisionMaker;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.Facts;
import io.collateralpolicy.decision.FailSafe;
import io.collateralpolicy.decision.Gap;
import io.collateralpolicy.decision.Idempotency;
import io.collateralpolicy.decision.replay.Replayer;
import io.collateralpolicy.decision.search.FreshMentions;
import java.util.Optional;

/** What decides, replays and remembers. */
final class Deciding {

    final Decisions decisions;
    final FreshMentions fresh = new FreshMentions();
    final DecisionMaker maker;
    final Idempotency idempotency;
    final Replayer replayer;

    Deciding(Ground ground, Shelved shelved, State state) {
        this.decisions = new Decisions(ground.database, ground.payloads);
        this.maker = new DecisionMaker(
                shelved.shelf,
                new Facts(state.books, state.market, state.breakers),
                state.breakers,
                new DecisionMaker.Recording(ground.log, fresh),
                ground.ids,
                ground.clock,
                ground.settings.engineBuild());
        Optional<Gap> gap = ground.settings.auditGap() ? Optional.of(new Gap(ground.log)) : Optional.empty();
        this.idempotency = new Idempotency(new FailSafe(maker, gap), decisions);
        this.replayer = new Replayer(decisions, shelved.shelf, ground.clock);
    }
}
