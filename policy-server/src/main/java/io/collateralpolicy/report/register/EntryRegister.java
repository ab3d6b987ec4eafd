package io.collateralpolicy.report.register;

import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.report.Column;
import io.collateralpolicy.report.Source;
import io.collateralpolicy.report.Wanted;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A register of what the log has of some types, an entry a row, its members as columns. */
public final class EntryRegister implements Source {

    static final List<Column> PLACE = List.of(
            new Column("recordedAt", "when it was recorded"),
            new Column("type", "what was recorded"),
            new Column("subject", "who acted; `server` where nobody did"),
            new Column("log", "where the entry stands"),
            new Column("auditIndex", "its place there"));

    private static final List<AuditType> OF_RULES = List.of(
            AuditType.DRAFT_CREATED, AuditType.DRAFT_CHANGED, AuditType.DRAFT_VALIDATED, AuditType.DRAFT_DISCARDED,
            AuditType.IMPACT_COMPUTED, AuditType.PROPOSAL_ACT, AuditType.PROPOSAL_TRANSITION, AuditType.GOVERNANCE_REFUSED,
            AuditType.POLICY_ACTIVATED);
    private static final List<Column> RULE_CHANGE = List.of(
            new Column("policy", "whose rules or numbers"),
            new Column("draftId", "the draft"),
            new Column("proposalId", "the proposal"),
            new Column("act", "what was done to it"),
            new Column("state", "in which state it then was"),
            new Column("lane", "STANDARD, EMERGENCY, ROLLBACK or SHIPPED"),
            new Column("version", "the label of the package that came into force"),
            new Column("packageDigest", "the package"),
            new Column("logicDigest", "its rules"),
            new Column("numbersDigest", "its tables and parameters"),
            new Column("path", "the file that an author changed"),
            new Column("before", "digest of the file or package before"),
            new Column("after", "digest of the file or package after"),
            new Column("authors", "who wrote the proposal"),
            new Column("approver", "whose approval it is about"),
            new Column("verdict", "of a review"),
            new Column("evidenceDigest", "what approvals sign"),
            new Column("effectiveFrom", "since when it is in force"),
            new Column("effectiveUntil", "until when, where it ends by itself"),
            new Column("text", "what was said beside it"),
            new Column("reason", "why"),
            new Column("problem", "why it was refused"));

    private static final List<Column> BREAKER = List.of(
            new Column("breakerId", "the breaker and its subject"),
            new Column("state", "TRIPPED or ARMED, from then on"),
            new Column("epoch", "counts its transitions"),
            new Column("reason", "why"),
            new Column("expiresAt", "when it ends by itself"));

    private final EntryPages entries;
    private final List<AuditType> types;
    private final List<Column> own;

    private EntryRegister(Database database, List<AuditType> types, List<Column> own) {
        this.entries = new EntryPages(database);
        this.types = types;
        this.own = own;
    }

    /** How rules and numbers changed: who wrote, reviewed, approved and executed what, and what was refused. */
    public static EntryRegister ofRules(Database database) {
        return new EntryRegister(database, OF_RULES, RULE_CHANGE);
    }

    /** Every transition of a breaker. */
    public static EntryRegister ofBreakers(Database database) {
        return new EntryRegister(database, List.of(AuditType.BREAKER_TRIPPED, AuditType.BREAKER_RESET), BREAKER);
    }

    @Override
    public List<Column> columns() {
        return Columns.of(PLACE, own);
    }

    @Override
    public long records(Wanted wanted, long most) {
        return entries.count(types, wanted, most);
    }

    @Override
    public void rows(Wanted wanted, Consumer<Map<String, String>> row) {
        List<String> members = own.stream().map(Column::name).toList();
        entries.each(types, wanted, entry -> {
            if (wanted.policy().isEmpty() || wanted.policy().get().equals(entry.content().path("policy").asText())) {
                row.accept(entry.row(members));
            }
        });
    }
}
