package io.collateralpolicy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {

    @Test
    void aPlainRoleReachesEveryPolicy() {
        Caller author = holding("policy-author");

        assertThat(author.mayAct(Role.POLICY_AUTHOR, "standard")).isTrue();
        assertThat(author.mayAct(Role.POLICY_AUTHOR, "morpho-blue")).isTrue();
        assertThat(author.mayAct(Role.POLICY_REVIEWER, "standard")).isFalse();
        assertThat(author.confinedToPolicies()).isEmpty();
    }

    @Test
    void aRoleOfOnePolicyReachesThatOneAndNothingThatPoliciesShare() {
        Caller author = holding("policy-author:standard");

        assertThat(author.mayAct(Role.POLICY_AUTHOR, "standard")).isTrue();
        assertThat(author.mayAct(Role.POLICY_AUTHOR, "standard-2")).isFalse();
        assertThat(author.hasAny(List.of(Role.values()))).isFalse();
        assertThat(author.hasSomewhere(List.of(Role.POLICY_AUTHOR))).isTrue();
        assertThat(author.sees("morpho-blue")).isFalse();
        assertThat(author.confinedToPolicies()).hasValue(Set.of("standard"));
    }

    @Test
    void rolesOfSeveralPoliciesStayApart() {
        Caller caller = holding("policy-author:standard", "policy-approver:morpho-blue");

        assertThat(caller.mayAct(Role.POLICY_APPROVER, "standard")).isFalse();
        assertThat(caller.mayAct(Role.POLICY_APPROVER, "morpho-blue")).isTrue();
        assertThat(caller.roleNames()).containsExactly("policy-author", "policy-approver");
        assertThat(caller.grantNames()).containsExactly("policy-author:standard", "policy-approver:morpho-blue");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> holding("backend:standard").requireMayAct(Role.BACKEND, "compound"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.FORBIDDEN);
                    assertThat(problem).hasMessageContaining("`backend`").hasMessageContaining("`compound`");
                });
        assertThatThrownBy(() -> holding("backend:standard").requireSees("compound"))
                .isInstanceOf(ProblemException.class);
        assertThatCode(() -> holding("auditor:compound").requireSees("compound")).doesNotThrowAnyException();
    }

    @Test
    void groupsOfOtherSystemsAndBrokenOnesGrantNothing() {
        Caller caller = holding("root", "BACKEND", "backend:", "backend:*", "backend:a:b", ":standard", "backend ", "");

        assertThat(caller.grants()).isEmpty();
        assertThat(caller.sees("standard")).isFalse();
    }

    @Test
    void aBackendIsConfinedToItsOwnRecordsWhicheverPolicyItServes() {
        assertThat(holding("backend:standard").confinedTo()).hasValue("someone");
        assertThat(holding("backend").confinedTo()).hasValue("someone");
        assertThat(holding("backend", "auditor").confinedTo()).isEmpty();
        assertThat(holding("auditor:standard").confinedTo()).isEmpty();
    }

    @Test
    void aRoleOfOnePolicyOpensNoOtherBackendsRecordsOfAnother() {
        assertThat(holding("backend:standard", "policy-author:aave-v3").confinedTo()).hasValue("someone");
    }

    private static Caller holding(String... groups) {
        return Caller.of("someone", "Some One", List.of(groups), Instant.MAX);
    }
}
