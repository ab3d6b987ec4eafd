package io.collateralpolicy.decision.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.decision.DecisionIds;
import io.collateralpolicy.decision.DecisionRow;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.TestNode;
import io.collateralpolicy.decision.replay.RecordedMentions;
import io.collateralpolicy.decision.search.DecisionSearch.Field;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Three decisions about one account that holds WETH. */
@Tag(TestDatabase.TAG)
class MentionIndexTest {

    private static final String ACCOUNT = "{\"accountId\":\"ada\",\"accountVersion\":\"1\",\"marginMode\":\"CROSS\","
            + "\"baseCurrency\":\"USD\",\"collateral\":[{\"lotId\":\"lot-1\",\"asset\":\"WETH\",\"chain\":\"eip155:1\","
            + "\"quantity\":\"10\",\"custody\":\"PROTOCOL_VAULT\"}]}";
    private static final String DECISION = "{\"purpose\":\"BINDING\",\"policy\":{\"name\":\"standard\"},"
            + "\"accountReference\":{\"book\":\"core\",\"accountId\":\"ada\"},\"intents\":[]}";

    private final TestNode node = new TestNode(TestPolicies.source("standard"));
    private final Decisions decisions = new Decisions(node.database, node.payloads);
    private final List<String> decided = new ArrayList<>();
    private final List<String> read = new ArrayList<>();

    @BeforeEach
    void decide() {
        node.quote("WETH", "ETH", "3000");
        node.storeNew(ACCOUNT);
        for (int i = 0; i < 3; i++) {
            decided.add(0, node.decide(DECISION).decisionId());
            node.clock.move(Duration.ofSeconds(1));
        }
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void whatThisProcessDecidedIsTakenUpWithoutReadingItAgain() {
        assertThat(found(Field.ASSET, "WETH")).isEmpty();

        index(node.fresh).catchUp();

        assertThat(found(Field.ASSET, "WETH")).isEqualTo(decided);
        assertThat(read).isEmpty();
    }

    @Test
    void whatAProcessThatIsGoneDecidedIsReadFromItsContentsAndFoundTheSame() throws SQLException {
        index(node.fresh).catchUp();
        List<String> rows = mentions();
        change("DELETE FROM decision_mention");
        change("DELETE FROM mention_cursor");

        index(new FreshMentions()).catchUp();

        assertThat(read).containsExactlyInAnyOrderElementsOf(decided);
        assertThat(mentions()).isEqualTo(rows).isNotEmpty();
    }

    @Test
    void whatIsTakenUpStaysSoAndOnlyLaterDecisionsAre() {
        index(new FreshMentions()).catchUp();
        read.clear();
        String later = node.decide(DECISION).decisionId();

        index(new FreshMentions()).catchUp();

        assertThat(read).containsExactly(later);
    }

    @Test
    void anEarlierReleaseWroteNoBooksAndWroteWhatItMentionedItself() throws SQLException {
        index(node.fresh).catchUp();
        List<String> rows = mentions();
        change("DELETE FROM mention_cursor");
        change("DELETE FROM decision_mention WHERE decision_id = '" + decided.get(0) + "'");
        change("UPDATE decision SET book = NULL");

        index(new FreshMentions()).catchUp();

        assertThat(mentions()).isEqualTo(rows);
        assertThat(found(Field.BOOK, TestNode.BOOK)).isEqualTo(decided);
    }

    @Test
    void whatCannotBeReadKeepsNothingElseFromBeingFound() throws SQLException {
        String unreadable = decided.get(1);
        node.database.inTransaction(connection -> Database.update(connection,
                "UPDATE decision SET answer_digest = 'sha256:none' WHERE decision_id = ?", unreadable));

        index(new FreshMentions()).catchUp();

        assertThat(found(Field.ASSET, "WETH")).hasSize(2).doesNotContain(unreadable);
        assertThat(found(Field.BOOK, TestNode.BOOK)).isEqualTo(decided);
    }

    @Test
    void aSearchDoesNotWaitForMoreThanItsShare() {
        MentionIndex narrow = new MentionIndex(node.database, node.fresh, this::mentioned, new MentionIndex.Share(1, 2));

        assertThatThrownBy(narrow::catchUp).isInstanceOfSatisfying(
                ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.NOT_READY));

        narrow.catchUp();
        assertThat(found(Field.ASSET, "WETH")).isEqualTo(decided);
    }

    @Test
    void manyWhoSearchAtOnceTakeEachDecisionUpOnce() throws InterruptedException, ExecutionException {
        ExecutorService searching = Executors.newFixedThreadPool(4);
        List<Future<?>> searches = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            node.decide(DECISION);
            searches.add(searching.submit(() -> index(node.fresh).catchUp()));
        }
        for (Future<?> search : searches) {
            search.get();
        }
        searching.shutdown();

        assertThat(found(Field.ASSET, "WETH")).hasSize(15);
    }

    private MentionIndex index(FreshMentions fresh) {
        return new MentionIndex(node.database, fresh, this::mentioned);
    }

    private Mentioned mentioned(String decisionId) {
        read.add(decisionId);
        return new RecordedMentions(decisions).of(decisionId);
    }

    private List<String> mentions() {
        return node.database.query("SELECT kind, name, decision_id FROM decision_mention ORDER BY decision_id, kind, name",
                row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
    }

    private void change(String sql) throws SQLException {
        node.database.inTransaction(connection -> Database.update(connection, sql));
    }

    private List<String> found(Field field, String name) {
        return decisions.list(DecisionSearch.ALL.with(field, name), DecisionIds.LAST, 100).stream()
                .map(DecisionRow::decisionId)
                .toList();
    }
}
