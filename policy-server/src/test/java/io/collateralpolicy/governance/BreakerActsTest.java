package io.collateralpolicy.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.access.Role;
import io.collateralpolicy.assessment.answer.BreakerUsed;
import io.collateralpolicy.assessment.answer.BreakerUsed.State;
import io.collateralpolicy.audit.read.AuditEntries;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.audit.TestLog;
import io.collateralpolicy.breaker.Breaker;
import io.collateralpolicy.breaker.Breakers;
import io.collateralpolicy.decision.MovedClock;
import io.collateralpolicy.decision.activation.Activation;
import io.collateralpolicy.decision.shelf.KnownBreakers;
import io.collateralpolicy.decision.shelf.LoadedPolicy;
import io.collateralpolicy.decision.shelf.PackageStore;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.governance.lifecycle.Person;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Breakers of {@code standard}, whose prices are looked at over an hour. */
@Tag(TestDatabase.TAG)
class BreakerActsTest {

    private static final String ETHER = "price-move-ETH";
    private static final Person GUARDIAN = new Person("guardian", Set.of(Role.GUARDIAN));
    private static final Person APPROVER = new Person("approver1", Set.of(Role.POLICY_APPROVER));

    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-27T10:00:00Z"));
    private final Database database = TestDatabase.empty();
    private final AuditLog log = TestLog.open(database, "node-0", 50, clock);
    private final Breakers breakers = new Breakers(database, log, clock);
    private final BreakerActs acts = new BreakerActs(breakers, new KnownBreakers(shelf()), log, clock);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void everyBreakerThatAPolicyNamesIsThereBeforeItEverTripped() {
        assertThat(acts.all()).extracting(Breaker::breakerId).contains(ETHER, "price-move-BTC");
        assertThat(acts.all()).allSatisfy(breaker -> assertThat(breaker.state()).isEqualTo(State.ARMED));
    }

    @Test
    void aGuardianTripsItForATimeAndItEndsByItself() {
        Breaker tripped = acts.trip(ETHER, "a venue halted", Duration.ofHours(2), GUARDIAN);
        assertThat(tripped.expiresAt()).hasValue(Instant.parse("2026-11-27T12:00:00Z"));
        assertThat(acts.trip(ETHER, "again", Duration.ofHours(70), GUARDIAN)).as("one that is tripped stays").isEqualTo(tripped);
        assertThat(breakers.used()).singleElement().satisfies(used -> assertThat(used.state()).isEqualTo(State.TRIPPED));

        clock.move(Duration.ofHours(2));
        assertThat(breakers.used()).singleElement().satisfies(used -> assertThat(used.state()).isEqualTo(State.ARMED));
        breakers.expire();

        assertThat(entries(AuditType.BREAKER_TRIPPED)).isEqualTo(1);
        assertThat(entries(AuditType.BREAKER_RESET)).isEqualTo(1);
        assertThat(new Breakers(database, log, clock).all()).as("after a start").isEqualTo(breakers.all());
    }

    /** The move that it was reset for stands in the window for an hour. */
    @Test
    void aResetIsNotOverruledByTheMoveItWasMadeFor() {
        BreakerUsed armed = new BreakerUsed(ETHER, "ASSET", "ETH", State.ARMED, "0");
        breakers.trip(armed, "the price fell");
        assertThat(acts.reset(ETHER, "it trades again", APPROVER).state()).isEqualTo(State.ARMED);

        breakers.trip(armed, "the price fell");
        assertThat(breakers.used()).singleElement().satisfies(used -> assertThat(used.state()).isEqualTo(State.ARMED));
        clock.move(Duration.ofHours(1));
        breakers.trip(armed, "the price fell");

        assertThat(breakers.used()).singleElement().satisfies(used -> assertThat(used.state()).isEqualTo(State.TRIPPED));
    }

    @Test
    void nobodyElseTripsItAndTheAttemptIsRecorded() {
        assertThatThrownBy(() -> acts.trip(ETHER, "for fun", Duration.ofHours(1), APPROVER)).isInstanceOfSatisfying(
                ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.FORBIDDEN));
        assertThatThrownBy(() -> acts.trip("price-move-GOLD", "none", Duration.ofHours(1), GUARDIAN)).isInstanceOfSatisfying(
                ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.NOT_FOUND));

        assertThat(entries(AuditType.GOVERNANCE_REFUSED)).isEqualTo(1);
        assertThat(breakers.all()).isEmpty();
    }

    private int entries(AuditType type) {
        return new AuditEntries(database).before(Optional.empty(), Optional.of(type), 50).size();
    }

    private PolicyShelf shelf() {
        LoadedPolicy standard = TestPolicies.loaded("standard");
        PolicyShelf shelf = new PolicyShelf(new PackageStore() {
            @Override
            public PolicyPackage source(String packageDigest) {
                return standard.source();
            }

            @Override
            public LoadedPolicy load(String packageDigest) {
                return standard;
            }
        }, clock, 1);
        shelf.activate(new Activation("standard", standard.packageDigest(), Activation.Lane.SHIPPED, Instant.EPOCH,
                Optional.empty(), Instant.EPOCH, "test"));
        return shelf;
    }
}
