package io.collateralpolicy;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Payload;
import io.collateralpolicy.book.DemoBook;
import io.collateralpolicy.decision.shelf.Lookout;
import io.collateralpolicy.market.DemoFeed;
import io.collateralpolicy.measurement.StateMeasurements;
import io.collateralpolicy.node.DoorEntries;
import io.collateralpolicy.node.Draining;
import io.collateralpolicy.node.Following;
import io.collateralpolicy.node.Probes;
import io.collateralpolicy.node.RequestLog;
import io.collateralpolicy.rest.RestApplication;
import io.collateralpolicy.rest.page.Pages;
import io.collateralpolicy.wire.CanonicalJson;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.microprofile.config.ConfigProvider;

/** The object graph on one page, each subject's part beside it. CDI makes it, holds it and ends it; nothing else is injected. */
@Dependent
class Wiring {

    private static final Duration INDEX_EVERY = Duration.ofMillis(250);

    /** Builds the graph when the application starts and not when somebody first asks. */
    void start(@Observes Startup event, Server server) {
        try {
            server.start();
        } catch (RuntimeException e) {
            throw Refusal.ofThisProcess().because(e);
        }
    }

    @Produces
    @Singleton
    Server server() {
        try {
            Settings settings = Settings.from(ConfigProvider.getConfig());
            return graph(new Ground(settings, InitialContext.doLookup("jdbc/policy")));
        } catch (NamingException | RuntimeException e) {
            throw Refusal.ofThisProcess().because(e);
        }
    }

    @Produces
    @Singleton
    RestApplication.Parts parts(Server server) {
        return server.parts();
    }

    void stop(@Disposes Server server) {
        server.close();
    }

    private static Server graph(Ground ground) {
        Shelved shelved = new Shelved(ground);
        State state = new State(ground, shelved);
        Deciding deciding = new Deciding(ground, shelved, state);
        Governing governing = new Governing(ground, shelved, state, deciding.decisions);
        Records records = new Records(ground, shelved, state, deciding);
        Access access = new Access(ground);
        Following following = Following.of(List.of(state.market::follow, state.breakers::follow));
        Following ticking = Following.later();
        Following looking = Following.later();
        Following counting = Following.later();
        Draining draining = Draining.onTermination(ground.settings.drainGrace());
        Probes probes = new Probes(ground.database, ground.log, following, draining);
        DemoFeed demoFeed = new DemoFeed(state.market, ground.clock);
        Publishing publishing = new Publishing(ground);
        show(ground, shelved, state);
        DoorEntries door = new DoorEntries(ground.log, ground.clock);
        RestApplication.Parts parts = new RestApplication.Parts(
                new Door(ground, shelved, state, deciding, governing, publishing, records).parts(access), pages(ground, access, probes, door));
        List<Runnable> ends = List.of(
                draining::close, demoFeed::close, following::close, ticking::close, looking::close, counting::close,
                governing.impacts::close, records.retention::close, door::close, state.sweeps::close,
                records.mentions::close, ground.log::close, publishing.publisher::close, ground.measurements::close);
        return Server.starting(parts, () -> ground.log.append(started(ground.settings)), ends, () -> {
            demonstrate(ground.settings, state, demoFeed);
            publishing.publisher.start(ground.settings.publishEvery());
            governing.opening.open();
            looking.start(shelved.shelf::look, Lookout.EVERY);
            ticking.start(governing.ticking::tick);
            ticking.start(state.books.pools()::addUp);
            state.sweeps.start();
            probes.decides(() -> !shelved.shelf.isBehind(ground.clock.instant()));
            access.signIn.ifPresent(users -> access.welcome.print());
            records.mentions.start(ground.settings.auditLog().log(), INDEX_EVERY);
            records.retention.start();
            door.start();
            counting.start(state.books.pools()::takeUp);
            records.erasure.takeUp();
        });
    }

    /** A setting that changed is seen by comparing two starts. */
    private static Append started(Settings settings) {
        Payload recorded = Payload.of(CanonicalJson.bytes(settings.recorded()));
        Map<String, String> content = Map.of("engineBuild", settings.engineBuild(), "settingsDigest", recorded.digest());
        return new Append(AuditType.SERVER_STARTED, "server", content, List.of(recorded), Append.Rows.NONE);
    }

    private static void demonstrate(Settings settings, State state, DemoFeed feed) {
        if (settings.demoBook()) {
            DemoBook.loadInto(state.books, state.policies);
        }
        if (settings.demoMarket()) {
            feed.start();
        }
    }

    private static Pages pages(Ground ground, Access access, Probes probes, DoorEntries door) {
        RequestLog log = new RequestLog(ground.settings.logged(), System.out::println);
        Optional<URI> provider = access.ways.provider().map(known -> URI.create(known.issuer()));
        return new Pages(access.gate, new Pages.Open(probes.health(), provider), ground.measurements::scrape,
                log.andThen(ground.measurements::answered).andThen(door));
    }

    private static void show(Ground ground, Shelved shelved, State state) {
        ground.measurements.show(new StateMeasurements.Sources(
                ground.log, state.market, state.breakers, () -> shelved.inForce(ground.clock.instant())), ground.clock);
    }
}
