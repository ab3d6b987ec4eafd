package io.collateralpolicy.node;

import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.rest.page.Health;
import io.collateralpolicy.rest.page.Health.Check;
import io.collateralpolicy.rest.page.Health.Kind;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What {@code /health} asks. Not ready is not sick: a node that compiles must not be restarted for it. */
public final class Probes {

    private final Database database;
    private final AuditLog log;
    private final Following following;
    private final Draining draining;
    private volatile BooleanSupplier canDecide = () -> false;

    public Probes(Database database, AuditLog log, Following following, Draining draining) {
        this.database = database;
        this.log = log;
        this.following = following;
        this.draining = draining;
    }

    /** From now on the node decides, as long as it has loaded what is in force. */
    public void decides(BooleanSupplier followed) {
        canDecide = followed;
    }

    public Health health() {
        return new Health(List.of(
                new Check(Kind.STARTED, "graph", () -> true),
                new Check(Kind.LIVE, "audit-writer", log::isAlive),
                new Check(Kind.READY, "policies", () -> canDecide.getAsBoolean()),
                new Check(Kind.READY, "database", () -> database.isSound() && following.isUpToDate()),
                new Check(Kind.READY, "accepts", () -> !draining.isDraining()),
                new Check(Kind.READY, "audit-log", log::isWritable)));
    }
}
