package io.collateralpolicy.governance.lifecycle;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of an act.
 *
 * @param course  the proposal after it; as it was where the act is refused or was done already
 * @param passed  the states it went through, the last one last; empty where none changed
 * @param refusal why not
 * @param repeat  whether the same person did the same before, so that nothing is left to do
 */
public record Ruling(Course course, List<State> passed, Optional<Refusal> refusal, boolean repeat) {

    /**
     * Why an act is not done.
     *
     * @param type   for whoever asks
     * @param reason in words
     */
    public record Refusal(ProblemType type, String reason) {

        public ProblemException problem() {
            return new ProblemException(type, reason);
        }
    }

    public Ruling {
        passed = List.copyOf(passed);
    }

    static Ruling moved(Course course, State... passed) {
        return new Ruling(course, List.of(passed), Optional.empty(), false);
    }

    static Ruling repeated(Course course) {
        return new Ruling(course, List.of(), Optional.empty(), true);
    }

    static Ruling refused(Course course, ProblemType type, String reason) {
        return new Ruling(course, List.of(), Optional.of(new Refusal(type, reason)), false);
    }
}
