package io.collateralpolicy;

import io.collateralpolicy.audit.read.AuditEntries;
import io.collateralpolicy.audit.export.Export;
import io.collateralpolicy.audit.publish.Witnesses;
import io.collateralpolicy.audit.read.TileReader;
import io.collateralpolicy.book.load.BulkLoads;
import io.collateralpolicy.decision.BatchMaker;
import io.collateralpolicy.rest.AuditResource;
import io.collateralpolicy.rest.CollateralResource;
import io.collateralpolicy.rest.MeResource;
import io.collateralpolicy.rest.SignInResource;
import io.collateralpolicy.rest.TokensResource;
import io.collateralpolicy.rest.body.JsonReader;
import io.collateralpolicy.rest.body.JsonWriter;
import io.collateralpolicy.rest.body.NdjsonReader;
import io.collateralpolicy.rest.decisions.BatchResource;
import io.collateralpolicy.rest.decisions.DecisionsResource;
import io.collateralpolicy.rest.decisions.EchoResource;
import io.collateralpolicy.rest.governance.DraftFilesResource;
import io.collateralpolicy.rest.governance.DraftsResource;
import io.collateralpolicy.rest.governance.EvidenceResource;
import io.collateralpolicy.rest.governance.ImpactsResource;
import io.collateralpolicy.rest.governance.ProposalResource;
import io.collateralpolicy.rest.governance.ProposalsResource;
import io.collateralpolicy.rest.http.BearerFeature;
import io.collateralpolicy.rest.http.ProblemMapper;
import io.collateralpolicy.rest.policies.ActivationsResource;
import io.collateralpolicy.rest.policies.AssetsResource;
import io.collateralpolicy.rest.policies.Governed;
import io.collateralpolicy.rest.policies.InstrumentsResource;
import io.collateralpolicy.rest.policies.PoliciesResource;
import io.collateralpolicy.rest.policies.TablesResource;
import io.collateralpolicy.rest.policies.ValidationsResource;
import io.collateralpolicy.rest.proof.CheckpointResource;
import io.collateralpolicy.rest.proof.CosignaturesResource;
import io.collateralpolicy.rest.proof.ExportsResource;
import io.collateralpolicy.rest.proof.ProofsResource;
import io.collateralpolicy.rest.proof.RotationsResource;
import io.collateralpolicy.rest.retention.ErasuresResource;
import io.collateralpolicy.rest.retention.HoldsResource;
import io.collateralpolicy.rest.retention.PseudonymsResource;
import io.collateralpolicy.rest.retention.RetentionRunsResource;
import io.collateralpolicy.rest.records.ReconstructionsResource;
import io.collateralpolicy.rest.records.ReportsResource;
import io.collateralpolicy.rest.records.SeenDecisions;
import io.collateralpolicy.rest.records.SettledActionsResource;
import io.collateralpolicy.rest.records.StagesResource;
import io.collateralpolicy.rest.records.StatementResource;
import io.collateralpolicy.rest.proof.TilesResource;
import io.collateralpolicy.rest.state.AgreementsResource;
import io.collateralpolicy.rest.state.BookPolicyResource;
import io.collateralpolicy.rest.state.BooksResource;
import io.collateralpolicy.rest.state.BreakersResource;
import io.collateralpolicy.rest.state.GroupTermsResource;
import io.collateralpolicy.rest.state.LoadsResource;
import io.collateralpolicy.rest.state.MarketResource;
import io.collateralpolicy.rest.state.PoolsResource;
import io.collateralpolicy.rest.state.ReservationsResource;
import io.collateralpolicy.rest.state.SnapshotsResource;
import io.collateralpolicy.rest.state.SummaryResource;
import io.collateralpolicy.rest.state.Swept;
import io.collateralpolicy.rest.state.TermsResource;
import io.collateralpolicy.rest.state.VersionsResource;
import jakarta.validation.Validation;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The resources, and what every request passes on its way to them. */
record Door(
        Ground ground, Shelved shelved, State state, Deciding deciding, Governing governing, Publishing publishing,
        Records records) {

    Set<Object> parts(Access access) {
        return Stream.of(passed(access), decisions(), policies(), books(), governance(), audit(), recorded(), apart(access))
                .flatMap(Function.identity())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Object> passed(Access access) {
        JsonReader json = new JsonReader(Validation.buildDefaultValidatorFactory().getValidator());
        return Stream.of(
                new BearerFeature(access.gate), json, new NdjsonReader(json), new JsonWriter(), new ProblemMapper());
    }

    private Stream<Object> apart(Access access) {
        Stream<Object> always = Stream.of(
                new TokensResource(access.signIn), new SignInResource(access.ways), new MeResource());
        return ground.settings.benchEcho() ? Stream.concat(always, Stream.of(new EchoResource())) : always;
    }

    private Stream<Object> audit() {
        String log = ground.node.log();
        return Stream.of(
                new AuditResource(new AuditEntries(ground.database), records.mentions),
                new CheckpointResource(publishing.checkpoints, log),
                new ProofsResource(publishing.reader, log),
                new RotationsResource(ground.log, log),
                new TilesResource(publishing.checkpoints, new TileReader(ground.database)),
                new CosignaturesResource(new Witnesses(ground.database, ground.settings.witnesses(), ground.clock)),
                new ExportsResource(
                        new Export(ground.database, shelved.activations, ground.clock, ground.settings.engineBuild()),
                        ground.log));
    }

    private Stream<Object> decisions() {
        return Stream.of(
                new DecisionsResource(
                        deciding.idempotency, new DecisionsResource.Stored(deciding.decisions, records.mentions),
                        deciding.replayer, ground.measurements::decided),
                new BatchResource(new BatchMaker(deciding.maker, deciding.decisions, ground.log), deciding.idempotency,
                        ground.measurements::decided),
                new CollateralResource(shelved.shelf, state.breakers, ground.clock),
                new ReservationsResource(state.reservations, ground.clock));
    }

    private Stream<Object> recorded() {
        SeenDecisions seen = new SeenDecisions(deciding.decisions);
        return Stream.of(
                new StagesResource(seen, records.stages),
                new ReconstructionsResource(seen, records.reconstructor),
                new StatementResource(seen, records.statements),
                new ErasuresResource(records.erasure),
                new HoldsResource(records.holds),
                new RetentionRunsResource(records.retention),
                new PseudonymsResource(ground.log),
                new ReportsResource(records.reports),
                new SettledActionsResource(records.settled));
    }

    private Stream<Object> policies() {
        Governed governed = new Governed(shelved.shelf, ground.clock);
        return Stream.of(
                new PoliciesResource(shelved.shelf, ground.clock),
                new ActivationsResource(shelved.activations, shelved.shelf, ground.clock),
                new TablesResource(shelved.shelf, shelved.check),
                new ValidationsResource(shelved.check),
                new AssetsResource(governed),
                new InstrumentsResource(governed));
    }

    private Stream<Object> books() {
        Swept swept = new Swept(state.sweeps, state.policies);
        return Stream.of(
                new BooksResource(state.books, state.snapshots, swept, ground.clock),
                new VersionsResource(state.snapshots),
                new SnapshotsResource(state.snapshots),
                new BookPolicyResource(state.policies, shelved.shelf),
                new SummaryResource(swept),
                new PoolsResource(swept),
                new LoadsResource(new BulkLoads(state.books, ground.clock)),
                new AgreementsResource(state.agreements),
                new TermsResource(state.agreements, shelved.shelf, ground.clock),
                new GroupTermsResource(new TermsResource(state.agreements, shelved.shelf, ground.clock)),
                new MarketResource(state.market, ground.clock));
    }

    private Stream<Object> governance() {
        return Stream.of(
                new BreakersResource(governing.breakerActs),
                new DraftsResource(governing.desk, governing.drafts),
                new DraftFilesResource(governing.desk, governing.drafts),
                new ImpactsResource(governing.impacts, governing.evidence),
                new ProposalsResource(governing.submitting, governing.proposals, governing.drafts, ground.clock),
                new ProposalResource(governing.proposals, governing.executing, ground.clock),
                new EvidenceResource(governing.proposals, governing.evidence));
    }
}
