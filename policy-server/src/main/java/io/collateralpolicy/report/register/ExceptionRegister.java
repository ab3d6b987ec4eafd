package io.collateralpolicy.report.register;

import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.book.terms.AgreedTerms;
import io.collateralpolicy.book.terms.Agreements;
import io.collateralpolicy.report.Column;
import io.collateralpolicy.report.Source;
import io.collateralpolicy.report.Wanted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Where something else held than the policy in its standard way: terms negotiated for one account; packages that came by the
 * emergency lane or a rollback; breakers that somebody tripped or reset; answers that were given before the log could be written.
 * First the terms, then the rest, newest first in both.
 */
public final class ExceptionRegister implements Source {

    private static final int PAGE = 200;
    private static final Set<String> LANES = Set.of("EMERGENCY", "ROLLBACK");
    private static final List<AuditType> TYPES = List.of(
            AuditType.POLICY_ACTIVATED, AuditType.BREAKER_TRIPPED, AuditType.BREAKER_RESET, AuditType.GAP);
    private static final List<Column> OWN = List.of(
            new Column("kind", "NEGOTIATED_TERMS, EMERGENCY, ROLLBACK, BREAKER_BY_HAND or ANSWERS_BEFORE_LOG"),
            new Column("policy", "whose rules or numbers"),
            new Column("book", "of negotiated terms: the account's book"),
            new Column("accountId", "of negotiated terms: the account"),
            new Column("termsVersion", "of negotiated terms: counts from 1"),
            new Column("source", "of negotiated terms: the agreement and its section"),
            new Column("parameters", "of negotiated terms: name=value, in the unit of the policy"),
            new Column("version", "of a package: its label"),
            new Column("packageDigest", "of a package"),
            new Column("effectiveFrom", "since when it holds"),
            new Column("effectiveUntil", "until when; empty until something takes its place"),
            new Column("breakerId", "of a breaker"),
            new Column("state", "of a breaker, from then on"),
            new Column("answers", "how many answers were given before the log could be written"),
            new Column("since", "of such answers: the first"),
            new Column("until", "of such answers: the last"),
            new Column("reason", "why"));

    private final EntryPages entries;
    private final Agreements agreements;

    public ExceptionRegister(Database database, Agreements agreements) {
        this.entries = new EntryPages(database);
        this.agreements = agreements;
    }

    @Override
    public List<Column> columns() {
        return Columns.of(EntryRegister.PLACE, OWN);
    }

    @Override
    public long records(Wanted wanted, long most) {
        return Math.min(most, agreements.count(wanted.from(), wanted.until()) + entries.count(TYPES, wanted, most));
    }

    @Override
    public void rows(Wanted wanted, Consumer<Map<String, String>> row) {
        negotiated(wanted, row);
        entries.each(TYPES, wanted, entry -> {
            String kind = kind(entry);
            if (!kind.isEmpty() && fits(wanted, entry.content().path("policy").asText())) {
                Map<String, String> said = entry.row(OWN.stream().map(Column::name).toList());
                said.put("kind", kind);
                row.accept(said);
            }
        });
    }

    private static boolean fits(Wanted wanted, String policy) {
        return wanted.policy().isEmpty() || wanted.policy().get().equals(policy);
    }

    private void negotiated(Wanted wanted, Consumer<Map<String, String>> row) {
        long before = Long.MAX_VALUE;
        List<Agreements.Numbered> page = agreements.recorded(wanted.from(), wanted.until(), before, PAGE);
        while (!page.isEmpty()) {
            page.stream().map(Agreements.Numbered::agreed)
                    .filter(agreed -> fits(wanted, agreed.policy()))
                    .filter(agreed -> wanted.book().isEmpty() || wanted.book().get().equals(agreed.book()))
                    .forEach(agreed -> row.accept(row(agreed)));
            before = page.get(page.size() - 1).number();
            page = agreements.recorded(wanted.from(), wanted.until(), before, PAGE);
        }
    }

    private static Map<String, String> row(AgreedTerms agreed) {
        Map<String, String> row = new LinkedHashMap<>(Map.of(
                "recordedAt", agreed.recordedAt().toString(), "type", AuditType.TERMS_AGREED.name(),
                "subject", agreed.recordedBy(), "kind", "NEGOTIATED_TERMS", "policy", agreed.policy(),
                "book", agreed.book(), "termsVersion", agreed.termsVersion(),
                "source", agreed.terms().source(), "effectiveFrom", agreed.terms().effectiveFrom().toString()));
        agreed.accountId().ifPresent(account -> row.put("accountId", account));
        agreed.group().ifPresent(group -> row.put("group", group));
        row.put("parameters", agreed.terms().parameters().entrySet().stream()
                .map(Object::toString)
                .collect(Collectors.joining("; ")));
        agreed.terms().effectiveUntil().ifPresent(until -> row.put("effectiveUntil", until.toString()));
        return row;
    }

    /** Empty for what is no exception. */
    private static String kind(EntryPages.Entry entry) {
        String lane = entry.content().path("lane").asText();
        return switch (entry.type()) {
            case POLICY_ACTIVATED -> LANES.contains(lane) ? lane : "";
            case GAP -> "ANSWERS_BEFORE_LOG";
            default -> entry.subject().equals("server") ? "" : "BREAKER_BY_HAND";
        };
    }
}
