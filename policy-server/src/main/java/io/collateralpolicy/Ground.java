package io.collateralpolicy;

import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.audit.Pseudonyms;
import io.collateralpolicy.audit.writer.BatchWriter;
import io.collateralpolicy.audit.writer.LogNode;
import io.collateralpolicy.decision.DecisionIds;
import io.collateralpolicy.measurement.Measurements;
import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;

/** What everything stands on: settings, clock, database, log. */
final class Ground {

    final Settings settings;
    final Clock clock = Clock.systemUTC();
    final Measurements measurements = new Measurements();
    final DecisionIds ids = new DecisionIds(new SecureRandom());
    final Database database;
    final Payloads payloads;
    final LogNode node;
    final AuditLog log;

    Ground(Settings settings, DataSource source) {
        this.settings = settings;
        this.database = Database.open(source);
        this.payloads = new Payloads(database);
        this.node = database.isEmbedded() ? settings.auditLog().alone() : settings.auditLog();
        this.log = new AuditLog(
                BatchWriter.open(database, node, clock), new Pseudonyms(database), settings.auditQueue(), measurements::groupCommitted);
    }
}
