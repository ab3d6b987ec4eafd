package io.collateralpolicy.report.register;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.decision.DecisionRow;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.replay.RecordedFacts;
import io.collateralpolicy.decision.search.DecisionSearch;
import io.collateralpolicy.decision.search.Mention;
import io.collateralpolicy.report.Column;
import io.collateralpolicy.report.Source;
import io.collateralpolicy.report.Wanted;
import io.collateralpolicy.wire.StrictJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Quotes that decisions left aside, and prices that were missing, each with the rule that said so. */
public final class DataQualityLog implements Source {

    private static final List<Column> COLUMNS = Columns.of(DecisionRegister.WHICH, List.of(
            new Column("asset", "whose quote or price it was"),
            new Column("subject", "of what the rule spoke, name=value"),
            new Column("state", "current or projected"),
            new Column("ruleId", "the rule, or HOST- the server itself"),
            new Column("title", "its sentence"),
            new Column("metric", "what was measured: an age, a confidence, a deviation, or whether there is a price"),
            new Column("actual", "what it was"),
            new Column("comparison", "how it had to stand to the limit"),
            new Column("limit", "the limit"),
            new Column("effect", "what it did to the decision"),
            new Column("source", "document and section of the rule")));

    private final Decisions decisions;
    private final RecordedFacts facts;

    public DataQualityLog(Decisions decisions) {
        this.decisions = decisions;
        this.facts = new RecordedFacts(decisions);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public long records(Wanted wanted, long most) {
        return decisions.count(faulty(wanted), most);
    }

    @Override
    public void rows(Wanted wanted, Consumer<Map<String, String>> row) {
        new DecisionPages(decisions).each(faulty(wanted), found -> rows(found, row));
    }

    private static DecisionSearch faulty(Wanted wanted) {
        return wanted.decisions().with(DecisionSearch.Field.QUOTES, Mention.FAULTY.name());
    }

    private void rows(DecisionRow found, Consumer<Map<String, String>> row) {
        if (found.contents().isPresent()) {
            row.accept(DecisionRegister.which(found));
            return;
        }
        Decisions.Recorded recorded = decisions.find(found.decisionId()).orElseThrow();
        AccountState account = facts.of(recorded).account();
        for (JsonNode finding : StrictJson.readTree(decisions.decided(recorded)).path("findings")) {
            if (isOfQuotes(finding)) {
                row.accept(row(found, finding, account));
            }
        }
    }

    private static boolean isOfQuotes(JsonNode finding) {
        return Mention.isOfQuotes(StrictJson.mapper().convertValue(finding, Finding.class));
    }

    private static Map<String, String> row(DecisionRow found, JsonNode finding, AccountState account) {
        Map<String, String> row = DecisionRegister.which(found);
        Map<String, String> subject = new TreeMap<>();
        finding.path("subject").properties().forEach(part -> subject.put(part.getKey(), part.getValue().asText()));
        asset(subject, account).ifPresent(asset -> row.put("asset", asset));
        row.put("subject", subject.entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")));
        for (String same : List.of(
                "state", "ruleId", "title", "metric", "actual", "comparison", "limit", "effect", "source")) {
            row.put(same, finding.path(same).asText());
        }
        return row;
    }

    private static Optional<String> asset(Map<String, String> subject, AccountState account) {
        if (subject.containsKey("asset")) {
            return Optional.of(subject.get("asset"));
        }
        Map<String, String> assets = new TreeMap<>();
        account.collateral().forEach(lot -> assets.put(lot.lotId(), lot.asset()));
        account.loans().forEach(loan -> assets.put(loan.loanId(), loan.asset()));
        account.balances().forEach(balance -> assets.put(balance.balanceId(), balance.asset()));
        account.positions().forEach(position -> assets.put(position.positionId(), position.underlying()));
        return subject.values().stream().filter(assets::containsKey).map(assets::get).findFirst();
    }
}
