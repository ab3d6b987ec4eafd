package io.collateralpolicy.decision.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.request.AccountReference;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.DatabaseFailure;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.search.Mention;
import io.collateralpolicy.decision.search.MentionTable;
import io.collateralpolicy.problem.Redacted;
import io.collateralpolicy.wire.StrictJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what decisions of an earlier release mention out of their contents, so that they are found as later ones are. */
public final class MentionBacklog {

    private static final int GROUP = 100;

    private final Database database;
    private final Decisions decisions;
    private final RecordedFacts facts;

    public MentionBacklog(Database database, Decisions decisions) {
        this.database = database;
        this.decisions = decisions;
        this.facts = new RecordedFacts(decisions);
    }

    /** Until nothing is left, a group in a transaction; what breaks off is gone on with at the next start. */
    public void takeUp() {
        try {
            int taken = GROUP;
            while (taken > 0) {
                taken = database.inTransaction(this::group);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("what decisions mention cannot be stored", e);
        }
    }

    private int group(Connection connection) throws SQLException {
        List<String> waiting = MentionTable.backlog(connection, GROUP);
        for (String decisionId : waiting) {
            takeUp(connection, decisionId);
        }
        return waiting.size();
    }

    private void takeUp(Connection connection, String decisionId) throws SQLException {
        Optional<Decisions.Recorded> recorded = decisions.find(decisionId);
        SortedSet<Mention> mentions =
                recorded.flatMap(found -> readable(found, this::mentions)).orElse(Collections.emptySortedSet());
        MentionTable.takeUp(connection, decisionId, mentions);
        Optional<String> book = recorded.flatMap(found -> readable(found, this::book)).flatMap(Function.identity());
        if (book.isPresent()) {
            Database.update(connection, "UPDATE decision SET book = ? WHERE decision_id = ?", book.get(), decisionId);
        }
    }

    /** A decision whose contents cannot be read keeps no other from being found; replaying it says what is wrong with it. */
    private static <T> Optional<T> readable(Decisions.Recorded recorded, Function<Decisions.Recorded, T> reading) {
        try {
            return Optional.of(reading.apply(recorded));
        } catch (DatabaseFailure e) {
            throw e;
        } catch (RuntimeException e) {
            System.getLogger(MentionBacklog.class.getName()).log(System.Logger.Level.WARNING,
                    "the contents of decision `" + recorded.row().decisionId() + "` cannot be read: it is found by its row only",
                    Redacted.of(e));
            return Optional.empty();
        }
    }

    private SortedSet<Mention> mentions(Decisions.Recorded recorded) {
        AssessmentInput input = facts.of(recorded);
        return Mention.of(input.request(), input.account(), assessment(decisions.decided(recorded)));
    }

    /** A list that an answer leaves out where it is empty is there again. */
    private static Assessment assessment(byte[] answer) {
        JsonNode tree = StrictJson.readTree(answer);
        Stream.of("current", "projected").filter(tree::has).forEach(state -> ((ObjectNode) tree.path(state)).withArray("addOns"));
        return StrictJson.mapper().convertValue(tree, Assessment.class);
    }

    private Optional<String> book(Decisions.Recorded recorded) {
        return facts.of(recorded).request().accountReference().map(AccountReference::book);
    }
}
