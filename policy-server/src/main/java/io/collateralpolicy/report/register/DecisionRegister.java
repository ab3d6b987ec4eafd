package io.collateralpolicy.report.register;

import io.collateralpolicy.decision.DecisionRow;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.report.Column;
import io.collateralpolicy.report.Source;
import io.collateralpolicy.report.Wanted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Every decision that was recorded. */
public final class DecisionRegister implements Source {

    static final List<Column> WHICH = List.of(
            new Column("decisionId", "the decision"),
            new Column("decidedAt", "when it was made"),
            new Column("book", "of the stored account; empty where the request carried the account"),
            new Column("accountId", "the account"),
            new Column("policy", "which policy decided"),
            new Column("version", "the label of its package"),
            new Column("packageDigest", "the package itself"),
            new Column("contents", "ERASED or EXPIRED where figures and contents are not kept any more"));

    private static final List<Column> COLUMNS = Columns.of(WHICH, List.of(
            new Column("outcome", "ASSESSED, ALLOWED or REFUSED"),
            new Column("intents", "the actions that were intended, in their order"),
            new Column("healthFactor", "of the state that was judged; empty when nothing is owed"),
            new Column("marginExcess", "base currency, of the state that was judged"),
            new Column("marginCall", "base currency, of the state that was judged"),
            new Column("liquidatable", "whether the state that was judged may be liquidated"),
            new Column("subject", "who asked"),
            new Column("log", "where its entry stands"),
            new Column("auditIndex", "its place there")));

    private final Decisions decisions;

    public DecisionRegister(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public long records(Wanted wanted, long most) {
        return decisions.count(wanted.decisions(), most);
    }

    @Override
    public void rows(Wanted wanted, Consumer<Map<String, String>> row) {
        new DecisionPages(decisions).each(wanted.decisions(), found -> row.accept(row(found)));
    }

    private static Map<String, String> row(DecisionRow found) {
        Map<String, String> row = which(found);
        row.put("outcome", found.outcome());
        row.put("intents", String.join(" ", found.intents()));
        found.healthFactor().ifPresent(factor -> row.put("healthFactor", factor));
        found.marginExcess().ifPresent(excess -> row.put("marginExcess", excess));
        found.marginCall().ifPresent(call -> row.put("marginCall", call));
        found.liquidatable().ifPresent(liquidatable -> row.put("liquidatable", Boolean.toString(liquidatable)));
        row.put("subject", found.subject());
        row.put("log", found.log());
        row.put("auditIndex", found.auditIndex());
        return row;
    }

    static Map<String, String> which(DecisionRow found) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("decisionId", found.decisionId());
        row.put("decidedAt", found.decidedAt().toString());
        found.book().ifPresent(book -> row.put("book", book));
        row.put("accountId", found.accountId());
        row.put("policy", found.policy().name());
        row.put("version", found.policy().version());
        row.put("packageDigest", found.policy().packageDigest());
        found.contents().ifPresent(gone -> row.put("contents", gone.name()));
        return row;
    }
}
