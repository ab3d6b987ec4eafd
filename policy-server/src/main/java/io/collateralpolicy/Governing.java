package io.collateralpolicy;

import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.replay.RecordedFacts;
import io.collateralpolicy.decision.shelf.KnownBreakers;
import io.collateralpolicy.governance.BreakerActs;
import io.collateralpolicy.governance.DraftDesk;
import io.collateralpolicy.governance.Opening;
import io.collateralpolicy.governance.activation.Executing;
import io.collateralpolicy.governance.activation.Lead;
import io.collateralpolicy.governance.activation.Ticking;
import io.collateralpolicy.governance.draft.Drafts;
import io.collateralpolicy.governance.impact.ImpactTable;
import io.collateralpolicy.governance.impact.Impacts;
import io.collateralpolicy.governance.impact.StoredBooks;
import io.collateralpolicy.governance.impact.StoredWorld;
import io.collateralpolicy.governance.proposal.EvidenceParts;
import io.collateralpolicy.governance.proposal.Proposals;
import io.collateralpolicy.governance.proposal.Submitting;
import java.time.Clock;

/** How policy changes: drafts, impacts, proposals, and what carries them out. */
final class Governing {

    final Drafts drafts;
    final Impacts impacts;
    final Proposals proposals;
    final EvidenceParts evidence;
    final DraftDesk desk;
    final Submitting submitting;
    final Executing executing;
    final BreakerActs breakerActs;
    final Opening opening;
    final Ticking ticking;

    Governing(Ground ground, Shelved shelved, State state, Decisions decisions) {
        Clock clock = ground.clock;
        StoredWorld world = new StoredWorld(new StoredWorld.Sources(new StoredBooks(ground.database), state.market,
                state.breakers, decisions, new RecordedFacts(decisions)), clock);
        this.drafts = new Drafts(ground.database, ground.log, ground.ids, clock);
        this.impacts = new Impacts(world, new ImpactTable(ground.database, ground.node.log()), ground.log,
                ground.ids, clock);
        this.proposals = new Proposals(ground.database, ground.log, clock);
        this.evidence = new EvidenceParts(ground.payloads, state.snapshots, shelved.activations::files);
        this.desk = new DraftDesk(new DraftDesk.Sources(drafts, shelved.shelf, shelved.check, impacts),
                proposals::voidedBy, shelved.compiled, clock);
        this.submitting = new Submitting(new Submitting.Sources(drafts, impacts, proposals, shelved.shelf, evidence),
                ground.settings.lanes(), ground.ids, clock);
        this.executing = new Executing(new Executing.Sources(
                proposals, shelved.activations, shelved.shelf, shelved.packages, world), Lead.OF_NODES, clock);
        this.breakerActs = new BreakerActs(state.breakers, new KnownBreakers(shelved.shelf), ground.log, clock);
        this.opening = new Opening(shelved.activations, shelved.shelf, shelved.packages, clock);
        this.ticking = new Ticking(new Ticking.Sources(
                proposals, shelved.activations, shelved.shelf, state.breakers), clock);
    }
}
