package io.collateralpolicy.governance.proposal;

import io.collateralpolicy.access.Role;
import io.collateralpolicy.governance.lifecycle.Person;
import io.collateralpolicy.governance.lifecycle.State;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What may be said of a proposal beside the acts that count: by whom, and when. */
enum Saying {
    REVIEWS(List.of(Role.POLICY_REVIEWER, Role.POLICY_APPROVER)),
    COMMENTS(List.of(Role.POLICY_AUTHOR, Role.POLICY_REVIEWER, Role.POLICY_APPROVER, Role.GUARDIAN, Role.EXECUTOR));

    private final List<Role> roles;

    Saying(List<Role> roles) {
        this.roles = roles;
    }

    static Saying of(Remark.Kind kind) {
        return kind == Remark.Kind.REVIEW ? REVIEWS : COMMENTS;
    }

    /** Name of its resource. */
    String resource() {
        return this == REVIEWS ? "reviews" : "comments";
    }

    /** Why somebody may not say it now. */
    Optional<ProblemException> refusal(Person person, State state) {
        if (roles.stream().noneMatch(person.roles()::contains)) {
            String names = roles.stream().map(role -> "`" + role.text() + "`").collect(Collectors.joining(" or "));
            return Optional.of(new ProblemException(ProblemType.FORBIDDEN, "this needs the role " + names + " for the policy"));
        } else if (this == REVIEWS && state != State.IN_REVIEW) {
            return Optional.of(new ProblemException(
                    ProblemType.PROPOSAL_STATE, "the proposal is `" + state + "`: only what is in review is reviewed"));
        }
        return Optional.empty();
    }
}
