package io.collateralpolicy;

import io.collateralpolicy.access.Issuer;
import io.collateralpolicy.access.LocalUsers;
import io.collateralpolicy.access.ProviderKeys;
import io.collateralpolicy.access.RateLimit;
import io.collateralpolicy.access.SignIn;
import io.collateralpolicy.access.SigningKeys;
import io.collateralpolicy.access.TokenRules;
import io.collateralpolicy.access.TokenVerifier;
import io.collateralpolicy.access.Tokens;
import io.collateralpolicy.audit.AuditEntries;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.audit.publish.FileTarget;
import io.collateralpolicy.audit.publish.Publisher;
import io.collateralpolicy.audit.publish.Target;
import io.collateralpolicy.audit.publish.UrlTarget;
import io.collateralpolicy.audit.read.LogReader;
import io.collateralpolicy.audit.writer.BatchWriter;
import io.collateralpolicy.audit.writer.LogNode;
import io.collateralpolicy.book.BookPages;
import io.collateralpolicy.book.BookPolicies;
import io.collateralpolicy.book.Books;
import io.collateralpolicy.book.DemoBook;
import io.collateralpolicy.book.Reservations;
import io.collateralpolicy.book.history.Snapshots;
import io.collateralpolicy.book.load.BulkLoads;
import io.collateralpolicy.book.terms.Agreements;
import io.collateralpolicy.breaker.Breakers;
import io.collateralpolicy.decision.BatchMaker;
import io.collateralpolicy.decision.DecisionIds;
import io.collateralpolicy.decision.DecisionMaker;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.Facts;
import io.collateralpolicy.decision.FailSafe;
import io.collateralpolicy.decision.Gap;
import io.collateralpolicy.decision.Idempotency;
import io.collateralpolicy.decision.replay.RecordedFacts;
import io.collateralpolicy.decision.replay.Replayer;
import io.collateralpolicy.decision.shelf.KnownBreakers;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.decision.shelf.WarmUp;
import io.collateralpolicy.decision.sweep.Sweeps;
import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.engine.logic.LogicCache;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.governance.Activations;
import io.collateralpolicy.governance.BreakerActs;
import io.collateralpolicy.governance.DraftDesk;
import io.collateralpolicy.governance.Opening;
import io.collateralpolicy.governance.PackageCheck;
import io.collateralpolicy.governance.StoredPackages;
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
import io.collateralpolicy.market.DemoFeed;
import io.collateralpolicy.market.ObservedMarket;
import io.collateralpolicy.market.QuoteTable;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.rest.AuditResource;
import io.collateralpolicy.rest.CollateralResource;
import io.collateralpolicy.rest.MeResource;
import io.collateralpolicy.rest.RestApplication;
import io.collateralpolicy.rest.TokensResource;
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
import io.collateralpolicy.rest.http.Gate;
import io.collateralpolicy.rest.http.JsonReader;
import io.collateralpolicy.rest.http.JsonWriter;
import io.collateralpolicy.rest.http.NdjsonReader;
import io.collateralpolicy.rest.http.ProblemMapper;
import io.collateralpolicy.rest.page.Pages;
import io.collateralpolicy.rest.policies.ActivationsResource;
import io.collateralpolicy.rest.policies.AssetResource;
import io.collateralpolicy.rest.policies.AssetsResource;
import io.collateralpolicy.rest.policies.Governed;
import io.collateralpolicy.rest.policies.InstrumentResource;
import io.collateralpolicy.rest.policies.InstrumentsResource;
import io.collateralpolicy.rest.policies.PoliciesResource;
import io.collateralpolicy.rest.policies.TablesResource;
import io.collateralpolicy.rest.policies.ValidationsResource;
import io.collateralpolicy.rest.proof.CheckpointResource;
import io.collateralpolicy.rest.proof.ProofsResource;
import io.collateralpolicy.rest.proof.RotationsResource;
import io.collateralpolicy.rest.state.AgreementsResource;
import io.collateralpolicy.rest.state.BookPolicyResource;
import io.collateralpolicy.rest.state.BooksResource;
import io.collateralpolicy.rest.state.BreakersResource;
import io.collateralpolicy.rest.state.LoadsResource;
import io.collateralpolicy.rest.state.MarketResource;
import io.collateralpolicy.rest.state.ReservationsResource;
import io.collateralpolicy.rest.state.SnapshotsResource;
import io.collateralpolicy.rest.state.PoolsResource;
import io.collateralpolicy.rest.state.SummaryResource;
import io.collateralpolicy.rest.state.Swept;
import io.collateralpolicy.rest.state.TermsResource;
import io.collateralpolicy.rest.state.VersionsResource;
import io.collateralpolicy.validation.PackageValidation;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.Validation;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;

/** The object graph on one page. CDI makes it, holds it and ends it; nothing else is injected. */
@Dependent
class Wiring {

    private static final String LOCAL_ISSUER = "collateral-policy-server";

    /** Builds the graph when the application starts and not when somebody first asks. */
    void start(@Observes Startup event, Server server) {
        server.start();
    }

    @Produces
    @Singleton
    Server server() {
        try {
            return graph();
        } catch (NamingException | RuntimeException e) {
            throw Refusal.ofThisProcess().because(e);
        }
    }

    private Server graph() throws NamingException {
        Settings settings = Settings.from(ConfigProvider.getConfig());
        Measurements measurements = new Measurements();
        Clock clock = Clock.systemUTC();
        Database database = Database.open(InitialContext.<DataSource>doLookup("jdbc/policy"));
        LogNode node = database.isEmbedded() ? settings.auditLog().alone() : settings.auditLog();
        AuditLog log = new AuditLog(
                BatchWriter.open(database, node, clock), settings.auditQueue(), measurements::groupCommitted);
        LogReader reader = new LogReader(database);
        Publisher publisher = new Publisher(
                () -> log.last().map(last -> reader.checkpoint(last.log(), Long.parseLong(last.treeSize()))),
                publishedTo(settings),
                measurements::published);
        Optional<SigningKeys> keys = settings.localUsers()
                ? Optional.of(SigningKeys.in(settings.dataFolder(), settings.tokenLifetime(), clock))
                : Optional.empty();
        Welcome welcome = new Welcome(settings);
        Optional<SignIn> signIn = keys.map(found -> signIn(settings, found, welcome.password(), log, clock));
        Payloads payloads = new Payloads(database);
        Activations activations = new Activations(database, payloads, log);
        PolicyCompiler compiler = new PolicyCompiler();
        StoredPackages packages = new StoredPackages(
                activations::files, new LogicCache(compiler, LogicCache.CAPACITY), WarmUp::run);
        PolicyShelf shelf = new PolicyShelf(packages, clock, PolicyShelf.CAPACITY);
        LogicCache draftLogic = new LogicCache(compiler, 4);
        Function<PolicyPackage, CompiledLogic> compiled = draft -> draftLogic.logic(draft.logicDigest(), draft::rules);
        PackageCheck check = new PackageCheck(shelf, new PackageValidation(compiled), clock);
        Breakers breakers = new Breakers(database, log, clock);
        ObservedMarket market = new ObservedMarket(new QuoteTable(database, clock));
        Reservations reservations = new Reservations(database, log, clock);
        Books books = new Books(database, payloads, reservations, log, clock);
        Decisions decisions = new Decisions(database, payloads);
        DecisionIds ids = new DecisionIds(new SecureRandom());
        DecisionMaker maker = new DecisionMaker(
                shelf,
                new Facts(books, market, breakers),
                breakers,
                log,
                ids,
                clock,
                settings.engineBuild());
        BookPolicies bookPolicies = new BookPolicies(database, log, clock);
        Sweeps sweeps = new Sweeps(
                new Sweeps.Sources(bookPolicies, new BookPages(database), market, shelf, breakers),
                clock,
                settings.sweepEvery());
        Snapshots snapshots = new Snapshots(database);
        Governed governed = new Governed(shelf, clock);
        Agreements agreements = new Agreements(database, log, clock);
        Swept swept = new Swept(sweeps, bookPolicies);
        Opening opening = new Opening(activations, shelf, packages, clock);
        Replayer replayer = new Replayer(decisions, shelf, clock);
        StoredWorld world = new StoredWorld(new StoredWorld.Sources(
                new StoredBooks(database), market, breakers, decisions, new RecordedFacts(decisions)), clock);
        Drafts drafts = new Drafts(database, log, ids, clock);
        Impacts impacts = new Impacts(world, new ImpactTable(database, node.log()), log, ids, clock);
        Proposals proposals = new Proposals(database, log, clock);
        EvidenceParts evidence = new EvidenceParts(payloads, activations::files);
        DraftDesk desk = new DraftDesk(
                new DraftDesk.Sources(drafts, shelf, check, impacts), proposals::voidedBy, compiled, clock);
        Submitting submitting = new Submitting(
                new Submitting.Sources(drafts, impacts, proposals, shelf, evidence), settings.lanes(), ids, clock);
        Executing executing = new Executing(
                new Executing.Sources(proposals, activations, shelf, packages, world), Lead.OF_NODES, clock);
        BreakerActs breakerActs = new BreakerActs(breakers, new KnownBreakers(shelf), log, clock);
        Ticking ticking = new Ticking(new Ticking.Sources(proposals, activations, shelf, breakers), clock);
        Gate gate = new Gate(
                new TokenVerifier(issuers(settings, keys, clock), clock),
                new RateLimit(settings.allowance(), System::nanoTime));
        Following following = Following.of(List.of(market::follow, breakers::follow));
        Draining draining = Draining.onTermination(settings.drainGrace());
        Probes probes = new Probes(database, log, following, draining);
        Following governing = Following.later();
        Pages pages = new Pages(gate, probes.health(), measurements::scrape,
                new RequestLog(settings.logged(), System.out::println).andThen(measurements::answered));
        JsonReader json = new JsonReader(Validation.buildDefaultValidatorFactory().getValidator());
        Optional<Gap> gap = settings.auditGap() ? Optional.of(new Gap(log)) : Optional.empty();
        Idempotency idempotency = new Idempotency(new FailSafe(maker, gap), decisions);
        Set<Object> parts = new HashSet<>(Set.of(
                new BearerFeature(gate),
                json,
                new NdjsonReader(json),
                new JsonWriter(),
                new ProblemMapper(),
                new TokensResource(signIn),
                new MeResource(),
                new DecisionsResource(idempotency, decisions, replayer, measurements::decided),
                new PoliciesResource(shelf, clock),
                new ActivationsResource(activations, shelf, clock),
                new TablesResource(shelf, check),
                new ValidationsResource(check),
                new CollateralResource(shelf, breakers, clock),
                new BatchResource(new BatchMaker(maker, decisions, log), idempotency, measurements::decided),
                new BooksResource(books, snapshots, swept, clock),
                new VersionsResource(snapshots),
                new SnapshotsResource(snapshots),
                new AgreementsResource(agreements),
                new TermsResource(agreements, shelf, clock),
                new PoolsResource(swept),
                new AssetsResource(governed),
                new AssetResource(governed),
                new InstrumentsResource(governed),
                new InstrumentResource(governed),
                new BookPolicyResource(bookPolicies, shelf),
                new SummaryResource(swept),
                new LoadsResource(new BulkLoads(books, clock)),
                new ReservationsResource(reservations, clock),
                new BreakersResource(breakerActs),
                new DraftsResource(desk, drafts),
                new DraftFilesResource(desk, drafts),
                new ImpactsResource(impacts, evidence),
                new ProposalsResource(submitting, proposals, drafts, clock),
                new ProposalResource(proposals, executing, clock),
                new EvidenceResource(proposals, evidence),
                new MarketResource(market, clock),
                new AuditResource(new AuditEntries(database)),
                new CheckpointResource(reader, node.log()),
                new ProofsResource(reader, node.log()),
                new RotationsResource(log, node.log())));
        if (settings.benchEcho()) {
            parts.add(new EchoResource());
        }
        measurements.show(
                new StateMeasurements.Sources(log, market, breakers, () -> inForce(shelf, clock.instant())), clock);
        DemoFeed demoFeed = new DemoFeed(market, clock);
        List<Runnable> ends = List.of(
                draining::close, demoFeed::close, following::close, governing::close, impacts::close, sweeps::close, log::close,
                publisher::close,
                measurements::close);
        return Server.starting(new RestApplication.Parts(parts, pages), log, ends, () -> {
            if (settings.demoBook()) {
                DemoBook.loadInto(books, bookPolicies);
            }
            if (settings.demoMarket()) {
                demoFeed.start();
            }
            publisher.start(settings.publishEvery());
            opening.open();
            governing.start(ticking::tick);
            sweeps.start();
            probes.decides(() -> !shelf.isBehind(clock.instant()));
            signIn.ifPresent(users -> welcome.print());
        });
    }

    @Produces
    @Singleton
    RestApplication.Parts parts(Server server) {
        return server.parts();
    }

    void stop(@Disposes Server server) {
        server.close();
    }

    /** The file is what the next start holds the database against; the address is somebody else's. */
    private static List<Target> publishedTo(Settings settings) {
        Stream<Target> url = settings.publishUrl().<Target>map(UrlTarget::new).stream();
        return Stream.concat(Stream.of(new FileTarget(settings.auditLog().published())), url).toList();
    }

    private static SignIn signIn(Settings settings, SigningKeys keys, String password, AuditLog log, Clock clock) {
        Tokens tokens = new Tokens(keys.signing(), localRules(settings), settings.tokenLifetime(), clock);
        return new SignIn(new LocalUsers(password), tokens, log, clock);
    }

    private static TokenRules localRules(Settings settings) {
        return new TokenRules(LOCAL_ISSUER, settings.audience());
    }

    /** The identity provider where there is one, and this server where there are local users. */
    private static List<Issuer> issuers(Settings settings, Optional<SigningKeys> local, Clock clock) {
        Optional<URL> keys = settings.jwksUrl().map(Wiring::url);
        Stream<Issuer> provider = settings.issuer().stream().map(issuer -> Issuer.provider(
                new TokenRules(issuer, settings.audience()), ProviderKeys.of(issuer, keys, clock)));
        Stream<Issuer> own = local.stream().map(found -> Issuer.local(localRules(settings), found.accepted()));
        return Stream.concat(provider, own).toList();
    }

    private static List<StateMeasurements.InForce> inForce(PolicyShelf shelf, Instant now) {
        return shelf.names().stream()
                .flatMap(name -> shelf.inForce(name, now).stream())
                .map(found -> found.policy())
                .map(policy -> new StateMeasurements.InForce(
                        policy.deciding().name(), policy.deciding().version(), policy.packageDigest()))
                .toList();
    }

    private static URL url(String text) {
        try {
            return URI.create(text).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("jwt.jwks.url must be a URL, but is `" + text + "`", e);
        }
    }
}
