package io.collateralpolicy.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.access.Role;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.CollateralLot;
import io.collateralpolicy.assessment.request.Loan;
import io.collateralpolicy.assessment.request.MarginMode;
import io.collateralpolicy.audit.read.AuditEntries;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.audit.TestLog;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.book.history.Snapshots;
import io.collateralpolicy.book.BookPolicies;
import io.collateralpolicy.book.Books;
import io.collateralpolicy.book.Precondition;
import io.collateralpolicy.book.Reservations;
import io.collateralpolicy.breaker.Breakers;
import io.collateralpolicy.decision.DecisionIds;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.MovedClock;
import io.collateralpolicy.decision.activation.Activation;
import io.collateralpolicy.decision.replay.RecordedFacts;
import io.collateralpolicy.decision.shelf.KnownBreakers;
import io.collateralpolicy.decision.shelf.LoadedPolicy;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.governance.activation.Executing;
import io.collateralpolicy.governance.activation.Lead;
import io.collateralpolicy.governance.activation.Ticking;
import io.collateralpolicy.governance.draft.Draft;
import io.collateralpolicy.governance.draft.Drafts;
import io.collateralpolicy.governance.draft.Edit;
import io.collateralpolicy.governance.impact.ComputedImpact;
import io.collateralpolicy.governance.impact.ImpactTable;
import io.collateralpolicy.governance.impact.Impacts;
import io.collateralpolicy.governance.impact.StoredBooks;
import io.collateralpolicy.governance.impact.StoredWorld;
import io.collateralpolicy.governance.lifecycle.Act;
import io.collateralpolicy.governance.lifecycle.Lane;
import io.collateralpolicy.governance.lifecycle.Person;
import io.collateralpolicy.governance.proposal.EvidenceParts;
import io.collateralpolicy.governance.proposal.LaneTerms;
import io.collateralpolicy.governance.proposal.Proposal;
import io.collateralpolicy.governance.proposal.Proposals;
import io.collateralpolicy.governance.proposal.Proposals.Doing;
import io.collateralpolicy.governance.proposal.Remark;
import io.collateralpolicy.governance.proposal.Submission;
import io.collateralpolicy.governance.proposal.Submitting;
import io.collateralpolicy.market.ObservedMarket;
import io.collateralpolicy.market.QuoteTable;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.validation.PackageValidation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Everything that governs one policy, on an empty database and a clock that tests move.
 *
 * <p>In force is {@code aave-v3} 1.0.0: LDO is lent against at 40 % and protects at 50 %. One LDO costs 2; {@code safe} owes 5,000
 * and {@code near} 9,900 against 10,000 of them, whose protection is 10,000: health 2 and 1.0101.
 */
final class GovernanceWorld implements AutoCloseable {

    static final String POLICY = "aave-v3";
    static final String TABLE = "tables/collateral-reserves.csv";
    static final String LDO = "ldo,LDO,true,4000,5000";

    static final Person AUTHOR = person("author", Role.POLICY_AUTHOR);
    static final Person APPROVER_1 = person("approver1", Role.POLICY_APPROVER);
    static final Person APPROVER_2 = person("approver2", Role.POLICY_APPROVER);
    static final Person GUARDIAN = person("guardian", Role.GUARDIAN);
    static final Person EXECUTOR = person("executor", Role.EXECUTOR);
    static final Person ADMIN = person("admin", Role.ADMIN);

    static final Duration TIMELOCK = Duration.ofHours(48);

    final MovedClock clock = new MovedClock(Instant.parse("2026-11-27T10:00:00Z"));
    final Database database;
    final AuditLog log;
    final Breakers breakers;
    final PolicyShelf shelf;
    final Activations activations;
    final Drafts drafts;
    final DraftDesk desk;
    final Impacts impacts;
    final Proposals proposals;
    final Submitting submitting;
    final Executing executing;
    final EvidenceParts evidence;
    final Ticking ticking;
    final StoredWorld world;
    final BreakerActs breakerActs;

    GovernanceWorld() {
        this(TestDatabase.empty(), "node-0");
    }

    /** Another node on the same database has another log. */
    GovernanceWorld(Database database, String node) {
        this.database = database;
        this.log = TestLog.open(database, node, 500, clock);
        Payloads payloads = new Payloads(database);
        DecisionIds ids = new DecisionIds(new SecureRandom());
        this.breakers = new Breakers(database, log, clock);
        this.activations = new Activations(database, payloads, log);
        StoredPackages packages = new StoredPackages(activations::files, TestPolicies.LOGIC, loaded -> {});
        this.shelf = new PolicyShelf(packages, clock, 8);
        Function<PolicyPackage, CompiledLogic> compiled = draft -> TestPolicies.LOGIC.logic(draft.logicDigest(), draft::rules);
        ObservedMarket market = new ObservedMarket(new QuoteTable(database, clock));
        Decisions decisions = new Decisions(database, payloads);
        this.world = new StoredWorld(new StoredWorld.Sources(
                new StoredBooks(database), market, breakers, decisions, new RecordedFacts(decisions)), clock);
        this.drafts = new Drafts(database, log, ids, clock);
        this.impacts = new Impacts(world, new ImpactTable(database, node), log, ids, clock);
        this.proposals = new Proposals(database, log, clock);
        this.evidence = new EvidenceParts(payloads, new Snapshots(database), activations::files);
        PackageCheck check = new PackageCheck(shelf, new PackageValidation(compiled), clock);
        this.desk = new DraftDesk(new DraftDesk.Sources(drafts, shelf, check, impacts), proposals::voidedBy, compiled, clock);
        LaneTerms terms = new LaneTerms(2, TIMELOCK, Duration.ofDays(14), Duration.ofHours(72));
        this.submitting = new Submitting(
                new Submitting.Sources(drafts, impacts, proposals, shelf, evidence), terms, ids, clock);
        this.executing = new Executing(
                new Executing.Sources(proposals, activations, shelf, packages, world), Lead.OF_NODES, clock);
        this.breakerActs = new BreakerActs(breakers, new KnownBreakers(shelf), log, clock);
        this.ticking = new Ticking(new Ticking.Sources(proposals, activations, shelf, breakers), clock);
        open(market);
    }

    private void open(ObservedMarket market) {
        if (activations.all().isEmpty()) {
            PolicyPackage source = TestPolicies.source(POLICY);
            Instant now = clock.instant();
            activations.recordFirst("server", new Activation(POLICY, source.packageDigest(), Activation.Lane.SHIPPED, now,
                    Optional.empty(), now, "first start"), source);
            market.observe(List.of(quote("LDO", "2"), quote("USDC", "1")));
            store("safe", "5000");
            store("near", "9900");
            new BookPolicies(database, log, clock).give("core", POLICY, "server");
        }
        shelf.open(activations.all());
    }

    void store(String id, String debt) {
        Books books = new Books(
                database, new Payloads(database), new Reservations(database, log, clock), log, clock);
        books.put("core", account(id, debt), Precondition.NONE, "loader");
    }

    private PriceQuote quote(String asset, String price) {
        return new PriceQuote(asset, "oracle", new BigDecimal(price), clock.instant(), Optional.empty());
    }

    static AccountState account(String id, String debt) {
        CollateralLot lot = new CollateralLot(
                "lot-1", "LDO", "eip155:1", new BigDecimal("10000"), "PROTOCOL_VAULT", Optional.empty());
        Loan loan = new Loan("loan-1", "USDC", new BigDecimal(debt), Optional.empty());
        return new AccountState(id, "1", MarginMode.CROSS, "USD", Optional.empty(), List.of(lot), List.of(loan), List.of(),
                List.of());
    }

    static Person person(String subject, Role... roles) {
        return new Person(subject, Set.of(roles));
    }

    /** A draft that says something else of LDO. */
    Draft draft(String ldo, Person author) {
        return draft(LDO, ldo, author);
    }

    Draft draft(String before, String after, Person author) {
        Draft draft = desk.begin(POLICY, Optional.empty(), new DraftDesk.Words("LDO", "its market is thin"), author.subject());
        write(draft, TABLE, before, after, author);
        return drafts.find(draft.draftId());
    }

    void write(Draft draft, String path, String from, String to, Person author) {
        Draft now = drafts.find(draft.draftId());
        String seen = drafts.file(now, path).digest();
        String text = new String(drafts.text(now, path, seen).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        byte[] changed = text.replace(from, to).getBytes(StandardCharsets.UTF_8);
        desk.write(now, new Edit(path, Optional.of(seen), Optional.of(changed), author.subject()));
    }

    /** Validated, with its impact, and proposed. */
    Proposal proposed(Draft draft, Lane lane, Person by) {
        assertThat(desk.validate(drafts.find(draft.draftId()), PackageCheck.Depth.WHOLE, by.subject()).isPassed()).isTrue();
        return submitting.submit(submission(draft, lane, impact(draft).impactId()), by);
    }

    static Submission submission(Draft draft, Lane lane, String impact) {
        return new Submission(draft.draftId(), lane, impact, "its market is thin", Optional.empty(),
                lane == Lane.EMERGENCY ? Optional.of(Duration.ofHours(24)) : Optional.empty());
    }

    ComputedImpact impact(Draft draft) {
        ComputedImpact impact = desk.impact(drafts.find(draft.draftId()), 100, "author");
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (impact.state() == ComputedImpact.State.RUNNING && System.nanoTime() < end) {
            Thread.onSpinWait();
            impact = impacts.find(impact.impactId());
        }
        return impact;
    }

    Proposal approved(Proposal proposal, Person... approvers) {
        Proposal now = proposal;
        for (Person approver : approvers) {
            now = act(proposal, new Act.Approve(proposal.course().evidenceDigest()), approver);
        }
        return now;
    }

    Proposal act(Proposal proposal, Act act, Person person) {
        return proposals.act(proposal.proposed().proposalId(), new Doing(act, person, "because"));
    }

    Proposal say(Proposal proposal, Remark.Kind kind, Person person) {
        Optional<Remark.Verdict> verdict =
                kind == Remark.Kind.REVIEW ? Optional.of(Remark.Verdict.ENDORSED) : Optional.empty();
        Remark remark = new Remark(kind, verdict, "well", person.subject(), clock.instant());
        return proposals.say(proposal.proposed().proposalId(), remark, person);
    }

    Proposal execute(Proposal proposal) {
        return executing.execute(proposal.proposed().proposalId(), proposal.course().evidenceDigest(), EXECUTOR);
    }

    Proposal find(Proposal proposal) {
        return proposals.find(proposal.proposed().proposalId());
    }

    /** Package digest of what answers now. */
    String inForce() {
        return shelf.inForce(POLICY, clock.instant()).orElseThrow().activation().packageDigest();
    }

    ReadyPolicy ready(String digest) {
        LoadedPolicy loaded = shelf.policy(digest).orElseThrow();
        return ReadyPolicy.of(loaded.source(), loaded.logic());
    }

    /** Entries of a type that say something, newest first. */
    List<AuditEntries.Listed> entries(AuditType type) {
        return new AuditEntries(database).before(Optional.empty(), Optional.of(type), 200);
    }

    List<String> refusals() {
        return entries(AuditType.GOVERNANCE_REFUSED).stream()
                .map(entry -> entry.subject() + " " + entry.entry().at("/content/act").asText() + " "
                        + entry.entry().at("/content/problem").asText())
                .toList();
    }

    @Override
    public void close() {
        impacts.close();
        log.close();
    }
}
