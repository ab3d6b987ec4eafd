package io.collateralpolicy;

import io.collateralpolicy.decision.Decisions;

import io.collateralpolicy.decision.replay.Reconstructor;
import io.collateralpolicy.decision.replay.RecordedMentions;
import io.collateralpolicy.decision.search.MentionIndex;
import io.collateralpolicy.decision.stage.StageReader;
import io.collateralpolicy.reconciliation.Reconciliation;
import io.collateralpolicy.reconciliation.SettledActions;
import io.collateralpolicy.report.register.DataQualityLog;
import io.collateralpolicy.report.register.DecisionRegister;
import io.collateralpolicy.report.register.EntryRegister;
import io.collateralpolicy.report.register.ExceptionRegister;
import io.collateralpolicy.report.register.MarginReport;
import io.collateralpolicy.report.Report;
import io.collateralpolicy.report.Reports;
import io.collateralpolicy.report.Statements;
import io.collateralpolicy.retention.Erasure;
import io.collateralpolicy.retention.LegalHolds;
import io.collateralpolicy.retention.Retention;
import java.util.List;

/** What is recorded, for those who look into it. */
final class Records {

    final MentionIndex mentions;
    final Reconstructor reconstructor;
    final StageReader stages;
    final SettledActions settled;
    final Reports reports;
    final Statements statements;
    final Erasure erasure;
    final LegalHolds holds;
    final Retention retention;

    Records(Ground ground, Shelved shelved, State state, Deciding deciding) {
        Decisions decisions = deciding.decisions;
        this.mentions = new MentionIndex(ground.database, deciding.fresh, new RecordedMentions(decisions)::of);
        this.reconstructor = new Reconstructor(
                new Reconstructor.Sources(decisions, shelved.shelf, state.market, state.breakers,
                        new Reconstructor.Accounts(state.snapshots, state.reservations, state.agreements)),
                deciding.replayer, ground.clock);
        this.stages = new StageReader(decisions, shelved.shelf);
        this.settled = new SettledActions(ground.database, ground.log, ground.clock);
        this.reports = new Reports(List.of(
                new Report("margin-and-collateral", "margin and collateral of each portfolio", new MarginReport(decisions)),
                new Report("decisions", "every decision", new DecisionRegister(decisions)),
                new Report("rule-changes", "how rules and numbers changed", EntryRegister.ofRules(ground.database)),
                new Report("exceptions", "where something else held", new ExceptionRegister(ground.database, state.agreements)),
                new Report("breakers", "every transition of a breaker", EntryRegister.ofBreakers(ground.database)),
                new Report("data-quality", "quotes left aside and prices missing", new DataQualityLog(decisions)),
                new Report("reconciliation", "what was decided beside what was settled", new Reconciliation(decisions, settled))),
                ground.log, mentions);
        this.statements = new Statements(decisions, ground.log);
        this.erasure = new Erasure(ground.database, ground.log);
        this.holds = new LegalHolds(ground.database, ground.log, ground.ids, ground.clock);
        this.retention = new Retention(ground.database, ground.log, ground.clock, ground.settings.kept());
    }
}
