package io.collateralpolicy.decision.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.request.AccountReference;
import io.collateralpolicy.audit.DatabaseFailure;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.search.Mention;
import io.collateralpolicy.decision.search.Mentioned;
import io.collateralpolicy.problem.Redacted;
import io.collateralpolicy.wire.StrictJson;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what a decision mentions out of its contents: of an earlier release, of another node, of before a restart. */
public final class RecordedMentions {

    private final Decisions decisions;
    private final RecordedFacts facts;

    public RecordedMentions(Decisions decisions) {
        this.decisions = decisions;
        this.facts = new RecordedFacts(decisions);
    }

    public Mentioned of(String decisionId) {
        Optional<Decisions.Recorded> recorded = decisions.find(decisionId);
        return new Mentioned(
                recorded.flatMap(found -> readable(found, this::mentions)).orElse(Collections.emptySortedSet()),
                recorded.flatMap(found -> readable(found, this::book)).flatMap(Function.identity()));
    }

    /** A decision whose contents cannot be read keeps no other from being found; replaying it says what is wrong with it. */
    private static <T> Optional<T> readable(Decisions.Recorded recorded, Function<Decisions.Recorded, T> reading) {
        try {
            return Optional.of(reading.apply(recorded));
        } catch (DatabaseFailure e) {
            throw e;
        } catch (RuntimeException e) {
            System.getLogger(RecordedMentions.class.getName()).log(System.Logger.Level.WARNING,
                    "the contents of decision `" + recorded.row().decisionId() + "` cannot be read: it is found by its row only",
                    Redacted.of(e));
            return Optional.empty();
        }
    }

    private SortedSet<Mention> mentions(Decisions.Recorded recorded) {
        AssessmentInput input = facts.of(recorded);
        return Mention.of(input.request(), input.account(), assessment(decisions.decided(recorded)));
    }

    private Optional<String> book(Decisions.Recorded recorded) {
        return facts.of(recorded).request().accountReference().map(AccountReference::book);
    }

    /** A list that an answer leaves out where it is empty is there again. */
    private static Assessment assessment(byte[] answer) {
        JsonNode tree = StrictJson.readTree(answer);
        Stream.of("current", "projected").filter(tree::has).forEach(state -> ((ObjectNode) tree.path(state)).withArray("addOns"));
        return StrictJson.mapper().convertValue(tree, Assessment.class);
    }
}
