package io.collateralpolicy.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.collateralpolicy.assessment.answer.AccountFigures;
import io.collateralpolicy.assessment.answer.AddOn;
import io.collateralpolicy.assessment.answer.Evidence;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.IntentAnswer;
import io.collateralpolicy.assessment.answer.LiquidationPlan;
import io.collateralpolicy.assessment.answer.LotFigures;
import io.collateralpolicy.assessment.answer.NettingSet;
import io.collateralpolicy.assessment.answer.ScenarioFigures;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.assessment.request.AccountReference;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.CollateralLot;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.assessment.request.DerivativePosition;
import io.collateralpolicy.assessment.request.IntendedAction;
import io.collateralpolicy.assessment.request.ReservationRequest;
import io.collateralpolicy.audit.read.AuditEntries;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Receipt;
import io.collateralpolicy.audit.read.Proof;
import io.collateralpolicy.book.AccountChange;
import io.collateralpolicy.book.Books;
import io.collateralpolicy.book.StoredAccount;
import io.collateralpolicy.book.history.Snapshot;
import io.collateralpolicy.book.history.Snapshots;
import io.collateralpolicy.book.load.LoadProgress;
import io.collateralpolicy.book.terms.AgreedTerms;
import io.collateralpolicy.book.terms.NegotiatedTerms;
import io.collateralpolicy.breaker.Breaker;
import io.collateralpolicy.decision.DecisionRow;
import io.collateralpolicy.decision.answer.Reserved;
import io.collateralpolicy.decision.replay.Counterfactual;
import io.collateralpolicy.decision.replay.JsonDifference;
import io.collateralpolicy.decision.replay.Reconstruction;
import io.collateralpolicy.decision.replay.Replayer;
import io.collateralpolicy.decision.shelf.Mentions;
import io.collateralpolicy.decision.stage.Stages;
import io.collateralpolicy.decision.sweep.BookSummary;
import io.collateralpolicy.decision.sweep.PoolState;
import io.collateralpolicy.decision.sweep.Standing;
import io.collateralpolicy.decision.sweep.SweepState;
import io.collateralpolicy.decision.sweep.Totals;
import io.collateralpolicy.evidence.SignedEvidence;
import io.collateralpolicy.explain.Compared;
import io.collateralpolicy.explain.Explained;
import io.collateralpolicy.explain.FindingChange;
import io.collateralpolicy.explain.WhyNot;
import io.collateralpolicy.governance.draft.FileChange;
import io.collateralpolicy.governance.lifecycle.Timers;
import io.collateralpolicy.governance.proposal.May;
import io.collateralpolicy.governance.proposal.Transition;
import io.collateralpolicy.impact.AffectedAccount;
import io.collateralpolicy.impact.DecisionsReport;
import io.collateralpolicy.impact.Distribution;
import io.collateralpolicy.impact.ImpactReport;
import io.collateralpolicy.impact.LevelReport;
import io.collateralpolicy.impact.Mispricing;
import io.collateralpolicy.policy.diff.PolicyDiff;
import io.collateralpolicy.problem.Conflict;
import io.collateralpolicy.problem.Problem;
import io.collateralpolicy.reconciliation.SettledAction;
import io.collateralpolicy.report.Column;
import io.collateralpolicy.report.LiquidationStatement;
import io.collateralpolicy.retention.Erasure;
import io.collateralpolicy.retention.LegalHolds;
import io.collateralpolicy.retention.Retention;
import io.collateralpolicy.rest.decisions.BatchResource;
import io.collateralpolicy.rest.decisions.DecisionsResource;
import io.collateralpolicy.rest.governance.Bodies;
import io.collateralpolicy.rest.governance.DraftFilesResource;
import io.collateralpolicy.rest.governance.DraftRow;
import io.collateralpolicy.rest.governance.DraftsResource;
import io.collateralpolicy.rest.governance.EvidenceResource;
import io.collateralpolicy.rest.governance.ImpactsResource;
import io.collateralpolicy.rest.governance.ProposalResource;
import io.collateralpolicy.rest.governance.ProposalsResource;
import io.collateralpolicy.rest.governance.ShownDraft;
import io.collateralpolicy.rest.governance.ShownImpact;
import io.collateralpolicy.rest.governance.ShownProposal;
import io.collateralpolicy.rest.policies.ActivationsResource;
import io.collateralpolicy.rest.policies.LspDiagnostic;
import io.collateralpolicy.rest.policies.AssetsResource;
import io.collateralpolicy.rest.policies.Governed;
import io.collateralpolicy.rest.policies.InstrumentsResource;
import io.collateralpolicy.rest.policies.PoliciesResource;
import io.collateralpolicy.rest.policies.PolicyVersion;
import io.collateralpolicy.rest.policies.TablesResource;
import io.collateralpolicy.rest.policies.ValidationAnswer;
import io.collateralpolicy.rest.policies.ValidationsResource;
import io.collateralpolicy.rest.proof.CheckpointResource;
import io.collateralpolicy.rest.proof.CosignaturesResource;
import io.collateralpolicy.rest.proof.ExportsResource;
import io.collateralpolicy.rest.proof.ProofsResource;
import io.collateralpolicy.rest.proof.RotationsResource;
import io.collateralpolicy.rest.records.ReconstructionsResource;
import io.collateralpolicy.rest.records.ReportsResource;
import io.collateralpolicy.rest.records.SettledActionsResource;
import io.collateralpolicy.rest.records.StagesResource;
import io.collateralpolicy.rest.records.StatementResource;
import io.collateralpolicy.rest.proof.TilesResource;
import io.collateralpolicy.rest.retention.ErasuresResource;
import io.collateralpolicy.rest.retention.HoldsResource;
import io.collateralpolicy.rest.retention.PseudonymsResource;
import io.collateralpolicy.rest.retention.RetentionRunsResource;
import io.collateralpolicy.rest.state.AgreementsResource;
import io.collateralpolicy.rest.state.BookPolicyResource;
import io.collateralpolicy.rest.state.BooksResource;
import io.collateralpolicy.rest.state.BreakersResource;
import io.collateralpolicy.rest.state.GroupTermsResource;
import io.collateralpolicy.rest.state.LoadsResource;
import io.collateralpolicy.rest.state.MarketResource;
import io.collateralpolicy.rest.state.ReservationsResource;
import io.collateralpolicy.rest.state.SnapshotsResource;
import io.collateralpolicy.rest.state.PoolsResource;
import io.collateralpolicy.rest.state.SummaryResource;
import io.collateralpolicy.rest.state.TermsResource;
import io.collateralpolicy.rest.state.VersionsResource;
import io.collateralpolicy.scenario.coverage.Coverage;
import io.collateralpolicy.validation.Analysed;
import io.collateralpolicy.validation.ScenarioOutcome;
import io.collateralpolicy.validation.ValidationReport;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The checked-in contract and the code say the same. */
class ContractTest {

    private static final JsonNode CONTRACT = contract();

    private static final List<Class<?>> RESOURCES = List.of(
            ActivationsResource.class,
            AgreementsResource.class,
            AssetsResource.class,
            InstrumentsResource.class,
            PoolsResource.class,
            AuditResource.class,
            BatchResource.class,
            CheckpointResource.class,
            CosignaturesResource.class,
            TilesResource.class,
            ExportsResource.class,
            ProofsResource.class,
            RotationsResource.class,
            ErasuresResource.class,
            HoldsResource.class,
            RetentionRunsResource.class,
            PseudonymsResource.class,
            BookPolicyResource.class,
            BooksResource.class,
            BreakersResource.class,
            CollateralResource.class,
            DecisionsResource.class,
            DraftFilesResource.class,
            DraftsResource.class,
            EvidenceResource.class,
            ImpactsResource.class,
            ProposalResource.class,
            ProposalsResource.class,
            LoadsResource.class,
            MarketResource.class,
            MeResource.class,
            PoliciesResource.class,
            ReconstructionsResource.class,
            ReportsResource.class,
            SettledActionsResource.class,
            StagesResource.class,
            StatementResource.class,
            ReservationsResource.class,
            SnapshotsResource.class,
            SummaryResource.class,
            VersionsResource.class,
            TablesResource.class,
            ValidationsResource.class,
            GroupTermsResource.class,
            TermsResource.class,
            SignInResource.class,
            TokensResource.class);

    private static final Map<String, Class<?>> RECORDS = Map.ofEntries(
            Map.entry("Account", AccountState.class),
            Map.entry("AccountChange", AccountChange.class),
            Map.entry("AddOn", AddOn.class),
            Map.entry("AccountFigures", AccountFigures.class),
            Map.entry("AccountReference", AccountReference.class),
            Map.entry("Activation", ActivationsResource.Recorded.class),
            Map.entry("Activations", ActivationsResource.Known.class),
            Map.entry("AuditEntry", AuditEntries.Listed.class),
            Map.entry("Book", Books.Book.class),
            Map.entry("BookPolicy", BookPolicyResource.BookPolicy.class),
            Map.entry("BookSummary", BookSummary.class),
            Map.entry("HealthBand", BookSummary.Band.class),
            Map.entry("LiquidatableAccounts", BooksResource.Liquidatable.class),
            Map.entry("GovernedRow", Mentions.Mention.class),
            Map.entry("GovernedThing", Governed.Thing.class),
            Map.entry("GovernedThings", Governed.Things.class),
            Map.entry("Pool", PoolState.class),
            Map.entry("PoolAsset", PoolState.Use.class),
            Map.entry("Pools", PoolsResource.Pools.class),
            Map.entry("AgreedTerms", AgreedTerms.class),
            Map.entry("NegotiatedTerms", NegotiatedTerms.class),
            Map.entry("NegotiatedUsed", Evidence.NegotiatedUsed.class),
            Map.entry("Snapshot", Snapshot.class),
            Map.entry("AccountVersion", Snapshots.Version.class),
            Map.entry("Standing", Standing.class),
            Map.entry("SweepState", SweepState.class),
            Map.entry("Totals", Totals.class),
            Map.entry("Breaker", Breaker.class),
            Map.entry("CollateralLot", CollateralLot.class),
            Map.entry("CollateralTerms", CollateralResource.Terms.class),
            Map.entry("Counterfactual", Counterfactual.class),
            Map.entry("CounterfactualSide", Counterfactual.Side.class),
            Map.entry("DecisionProof", Proof.Whole.class),
            Map.entry("LogKey", Proof.Key.class),
            Map.entry("InclusionProof", Proof.Inclusion.class),
            Map.entry("ConsistencyProof", Proof.Consistency.class),
            Map.entry("Erasure", ErasuresResource.Wanted.class),
            Map.entry("Erased", Erasure.Erased.class),
            Map.entry("LegalHold", LegalHolds.Hold.class),
            Map.entry("LegalHoldScope", LegalHolds.Scope.class),
            Map.entry("LegalHoldLifted", LegalHolds.Hold.Lifted.class),
            Map.entry("LegalHoldWanted", HoldsResource.Wanted.class),
            Map.entry("LegalHoldLifting", HoldsResource.Lifting.class),
            Map.entry("NamedAccount", PseudonymsResource.Named.class),
            Map.entry("RetentionRun", Retention.Run.class),
            Map.entry("KeyRotation", RotationsResource.Rotation.class),
            Map.entry("DecisionRequest", DecisionRequest.class),
            Map.entry("DecisionRow", DecisionRow.class),
            Map.entry("AffectedAccount", AffectedAccount.class),
            Map.entry("Approval", Bodies.Approval.class),
            Map.entry("Because", Bodies.Because.class),
            Map.entry("BreakerReset", BreakersResource.Reset.class),
            Map.entry("BreakerTrip", BreakersResource.Trip.class),
            Map.entry("Comment", Bodies.Comment.class),
            Map.entry("Conflict", Conflict.class),
            Map.entry("ConflictText", Conflict.Text.class),
            Map.entry("Coverage", Coverage.class),
            Map.entry("Draft", ShownDraft.class),
            Map.entry("DraftFile", ShownDraft.File.class),
            Map.entry("DraftRow", DraftRow.class),
            Map.entry("DraftValidation", ShownDraft.Found.class),
            Map.entry("DraftWords", DraftsResource.Words.class),
            Map.entry("SignedEvidence", SignedEvidence.class),
            Map.entry("Execution", Bodies.Execution.class),
            Map.entry("Adoptions", DraftsResource.Adoptions.class),
            Map.entry("FileChange", FileChange.class),
            Map.entry("Impact", ShownImpact.class),
            Map.entry("ImpactBand", Distribution.BandShare.class),
            Map.entry("ImpactDecisions", DecisionsReport.class),
            Map.entry("ImpactDistribution", Distribution.class),
            Map.entry("ImpactLevel", LevelReport.class),
            Map.entry("ImpactReport", ImpactReport.class),
            Map.entry("ImpactRequest", DraftsResource.ImpactRequest.class),
            Map.entry("May", May.class),
            Map.entry("Mispricing", Mispricing.class),
            Map.entry("NewDraft", DraftsResource.NewDraft.class),
            Map.entry("NewProposal", Bodies.NewProposal.class),
            Map.entry("OutcomeChanged", DecisionsReport.Changed.class),
            Map.entry("Proposal", ShownProposal.class),
            Map.entry("ProposalTransition", Transition.class),
            Map.entry("Rejection", Bodies.Rejection.class),
            Map.entry("Review", Bodies.Review.class),
            Map.entry("Reviewed", ShownProposal.Reviewed.class),
            Map.entry("Revocation", Bodies.Revocation.class),
            Map.entry("RowReached", Coverage.RowReached.class),
            Map.entry("RuleReached", Coverage.RuleReached.class),
            Map.entry("Spoken", ShownProposal.Said.class),
            Map.entry("ShownEvidence", EvidenceResource.Shown.class),
            Map.entry("Timers", Timers.class),
            Map.entry("DerivativePosition", DerivativePosition.class),
            Map.entry("Finding", Finding.class),
            Map.entry("FindingChange", FindingChange.class),
            Map.entry("Hold", Reserved.Hold.class),
            Map.entry("IntendedAction", IntendedAction.class),
            Map.entry("IntentAnswer", IntentAnswer.class),
            Map.entry("JsonDifference", JsonDifference.class),
            Map.entry("LiquidationPlan", LiquidationPlan.class),
            Map.entry("LiquidationStep", LiquidationPlan.Step.class),
            Map.entry("RunningLiquidation", AccountState.Running.class),
            Map.entry("LoadProgress", LoadProgress.class),
            Map.entry("LotFigures", LotFigures.class),
            Map.entry("Market", MarketInput.class),
            Map.entry("Me", MeResource.Me.class),
            Map.entry("NettingSet", NettingSet.class),
            Map.entry("WorstScenario", ScenarioFigures.WorstScenario.class),
            Map.entry("OtherPackage", DecisionsResource.OtherPackage.class),
            Map.entry("KnownPackage", PoliciesResource.Known.class),
            Map.entry("PolicySummary", PoliciesResource.Listed.class),
            Map.entry("PolicyVersion", PolicyVersion.class),
            Map.entry("PriceQuote", PriceQuote.class),
            Map.entry("Problem", Problem.class),
            Map.entry("Receipt", Receipt.class),
            Map.entry("Replay", Replayer.Replay.class),
            Map.entry("LiquidationStatement", LiquidationStatement.class),
            Map.entry("Reports", ReportsResource.Listing.class),
            Map.entry("ReportListed", ReportsResource.Listed.class),
            Map.entry("ReportColumn", Column.class),
            Map.entry("SettledAction", SettledAction.class),
            Map.entry("SettledActionsTaken", SettledActionsResource.Taken.class),
            Map.entry("Times", ReconstructionsResource.Times.class),
            Map.entry("Reconstruction", Reconstruction.class),
            Map.entry("KnownBasis", Reconstruction.Basis.class),
            Map.entry("KnownActivation", Reconstruction.Known.class),
            Map.entry("Stages", Stages.class),
            Map.entry("StagesBasis", Stages.Basis.class),
            Map.entry("StageSaid", Stages.Said.class),
            Map.entry("StageRow", Stages.TableRow.class),
            Map.entry("Reservation", ReservationsResource.Shown.class),
            Map.entry("ReservationRequest", ReservationRequest.class),
            Map.entry("StoredAccount", StoredAccount.class),
            Map.entry("SignInProvider", SignInResource.Provider.class),
            Map.entry("SignInWays", SignInResource.Ways.class),
            Map.entry("Token", TokensResource.TokenResponse.class),
            Map.entry("TokenRequest", TokensResource.TokenRequest.class),
            Map.entry("Analysed", Analysed.class),
            Map.entry("Diagnostic", LspDiagnostic.class),
            Map.entry("PackageIdentity", ValidationReport.Identity.class),
            Map.entry("PackageText", ValidationsResource.PackageText.class),
            Map.entry("PolicyDiff", PolicyDiff.class),
            Map.entry("Said", FindingChange.Said.class),
            Map.entry("ScenarioOutcome", ScenarioOutcome.class),
            Map.entry("Validation", ValidationAnswer.class),
            Map.entry("WhyNot", WhyNot.class),
            Map.entry("Explained", Explained.class),
            Map.entry("Compared", Compared.class));

    @Test
    void everyResourceMethodIsInTheContractAndNothingElse() {
        Set<String> served = new TreeSet<>();
        RESOURCES.forEach(resource -> Arrays.stream(resource.getDeclaredMethods())
                .forEach(method -> operation(resource, method).ifPresent(served::add)));

        Set<String> promised = new TreeSet<>();
        CONTRACT.path("paths").fields().forEachRemaining(path ->
                path.getValue().fieldNames().forEachRemaining(verb -> promised.add(verb + " " + path.getKey())));
        assertThat(promised).isEqualTo(served);
    }

    @Test
    void everyTypeOfEntryIsInTheContractAndNothingElse() {
        Set<String> promised = new TreeSet<>();
        CONTRACT.at("/components/schemas/AuditEntry/properties/type/enum").forEach(type -> promised.add(type.asText()));
        assertThat(promised).isEqualTo(
                Arrays.stream(AuditType.values()).map(AuditType::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("records")
    void aSchemaNamesTheMembersOfItsRecord(String schema, Class<?> record) {
        Set<String> promised = new TreeSet<>();
        CONTRACT.at("/components/schemas/" + schema + "/properties").fieldNames().forEachRemaining(promised::add);

        assertThat(promised).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName).toList());
    }

    static Stream<Arguments> records() {
        return RECORDS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @Test
    void everyReferenceLeadsToSomething() {
        assertThat(CONTRACT.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference ->
                assertThat(CONTRACT.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
    }

    private static Optional<String> operation(Class<?> resource, Method method) {
        Optional<String> verb = Stream.of(GET.class, POST.class, PUT.class, DELETE.class)
                .filter(method::isAnnotationPresent)
                .map(Class::getSimpleName)
                .findFirst();
        String path = resource.getAnnotation(Path.class).value()
                + Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value).orElse("");
        String said = ("/" + path).replaceAll("/+", "/").replaceAll(": [^}]+}", "}");
        return verb.map(name -> name.toLowerCase(Locale.ROOT) + " " + said);
    }

    private static JsonNode contract() {
        try {
            return new YAMLMapper().readTree(
                    Files.readAllBytes(java.nio.file.Path.of("src/main/webapp/META-INF/openapi.yaml")));
        } catch (IOException e) {
            throw new IllegalStateException("the contract cannot be read", e);
        }
    }
}
