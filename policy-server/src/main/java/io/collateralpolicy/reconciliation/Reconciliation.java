package io.collateralpolicy.reconciliation;

import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.decision.DecisionIds;
import io.collateralpolicy.decision.DecisionRow;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.replay.RecordedFacts;
import io.collateralpolicy.decision.search.DecisionSearch;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.report.Column;
import io.collateralpolicy.report.Reports;
import io.collateralpolicy.report.Source;
import io.collateralpolicy.report.Wanted;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What was decided beside what was settled, in one book: what fits, what differs, and what stands on one side only. A decided
 * action is in the report of the time in which it was decided, a settled one that nothing was decided for in that of the time in
 * which it was settled; so reports of adjacent times have each of them once.
 */
public final class Reconciliation implements Source {

    private static final int PAGE = 200;

    private static final List<Column> COLUMNS = List.of(
            new Column("state", "MATCHED, DIFFERENT, UNSETTLED (allowed, not settled), UNDECIDED (settled, not decided) or"
                    + " SETTLED_THOUGH_REFUSED"),
            new Column("book", "the book"),
            new Column("accountId", "the account"),
            new Column("action", "what was decided or done"),
            new Column("asset", "of what; of a liquidation what was repaid"),
            new Column("decidedQuantity", "units that were decided"),
            new Column("settledQuantity", "units that were settled"),
            new Column("difference", "settled less decided, where both are there and differ"),
            new Column("decisionId", "the decision; of UNDECIDED the one that the protocol named, where it named one"),
            new Column("decidedAt", "when it was made"),
            new Column("outcome", "of the decision"),
            new Column("references", "what settled it"),
            new Column("settledAt", "when, of several the last"),
            new Column("settledBy", "who said so"));

    private final Decisions decisions;
    private final RecordedFacts facts;
    private final SettledActions settled;

    public Reconciliation(Decisions decisions, SettledActions settled) {
        this.decisions = decisions;
        this.facts = new RecordedFacts(decisions);
        this.settled = settled;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    /** @throws ProblemException {@code invalid-parameter} without a book */
    @Override
    public long records(Wanted wanted, long most) {
        String book = wanted.book().orElseThrow(() -> new ProblemException(
                ProblemType.INVALID_PARAMETER, "a reconciliation is of one book: say `book`"));
        Wanted wider = wider(wanted);
        long taken = settled.between(book, wider.from(), wider.until(), most).size();
        return Math.min(most, taken + decisions.count(wider.decisions(), most));
    }

    /** With what may belong to something at either end. */
    private static Wanted wider(Wanted wanted) {
        return new Wanted(
                wanted.from().minus(DecidedAction.SETTLES_WITHIN), wanted.until().plus(DecidedAction.SETTLES_WITHIN),
                wanted.book(), Optional.empty());
    }

    @Override
    public void rows(Wanted wanted, Consumer<Map<String, String>> row) {
        String book = wanted.book().orElseThrow();
        Wanted wider = wider(wanted);
        Matching matching = new Matching(
                decided(wider.decisions()),
                settled.between(book, wider.from(), wider.until(), Reports.RECORDS_MAX));
        matching.decided().forEach((decided, by) -> {
            if (isIn(wanted, decided.row().decidedAt()) && (decided.isAllowed() || !by.isEmpty())) {
                row.accept(row(book, decided, by));
            }
        });
        matching.undecided().stream()
                .filter(stored -> isIn(wanted, stored.action().settledAt()))
                .forEach(stored -> row.accept(row(book, stored)));
    }

    private static boolean isIn(Wanted wanted, Instant at) {
        return !at.isBefore(wanted.from()) && at.isBefore(wanted.until());
    }

    /** In the order in which they were decided. */
    private List<DecidedAction> decided(DecisionSearch search) {
        List<DecidedAction> decided = new ArrayList<>();
        List<DecisionRow> page = decisions.list(search, DecisionIds.LAST, PAGE);
        while (!page.isEmpty()) {
            page.stream().filter(found -> !found.intents().isEmpty() && found.contents().isEmpty()).forEach(found -> decided.addAll(actions(found)));
            page = decisions.list(search, page.get(page.size() - 1).decisionId(), PAGE);
        }
        Collections.reverse(decided);
        return decided;
    }

    private List<DecidedAction> actions(DecisionRow found) {
        AssessmentInput input = facts.of(decisions.find(found.decisionId()).orElseThrow());
        return DecidedAction.of(found, input.request().intents(), input.account());
    }

    private static Map<String, String> row(String book, DecidedAction decided, List<SettledActions.Stored> by) {
        Map<String, String> row = new LinkedHashMap<>(Map.of(
                "book", book,
                "accountId", decided.row().accountId(),
                "action", decided.action(),
                "asset", decided.asset(),
                "decidedQuantity", decided.quantity().toPlainString(),
                "decisionId", decided.row().decisionId(),
                "decidedAt", decided.row().decidedAt().toString(),
                "outcome", decided.row().outcome()));
        BigDecimal difference = Matching.quantity(by).subtract(decided.quantity());
        row.put("state", state(decided, by, difference.signum() == 0));
        if (!by.isEmpty()) {
            settled(by, row);
            if (difference.signum() != 0) {
                row.put("difference", difference.stripTrailingZeros().toPlainString());
            }
        }
        return row;
    }

    private static String state(DecidedAction decided, List<SettledActions.Stored> by, boolean same) {
        if (by.isEmpty()) {
            return "UNSETTLED";
        } else if (!decided.isAllowed()) {
            return "SETTLED_THOUGH_REFUSED";
        }
        return same ? "MATCHED" : "DIFFERENT";
    }

    private static Map<String, String> row(String book, SettledActions.Stored stored) {
        Map<String, String> row = new LinkedHashMap<>(Map.of(
                "state", "UNDECIDED",
                "book", book,
                "accountId", stored.action().accountId(),
                "action", stored.action().action().name(),
                "asset", stored.action().asset()));
        stored.action().decisionId().ifPresent(named -> row.put("decisionId", named));
        settled(List.of(stored), row);
        return row;
    }

    private static void settled(List<SettledActions.Stored> by, Map<String, String> row) {
        row.put("settledQuantity", Matching.quantity(by).toPlainString());
        row.put("references", by.stream().map(stored -> stored.action().reference()).collect(Collectors.joining(" ")));
        row.put("settledAt", by.stream().map(stored -> stored.action().settledAt()).max(Instant::compareTo).orElseThrow().toString());
        row.put("settledBy", by.stream().map(SettledActions.Stored::subject).distinct().collect(Collectors.joining(" ")));
    }
}
