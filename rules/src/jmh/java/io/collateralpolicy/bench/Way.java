package io.collateralpolicy.bench;

import io.collateralpolicy.assessment.Assessor;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.basis.RuleEvaluation;
import io.collateralpolicy.bench.byhand.StandardByHand;
import io.collateralpolicy.bench.engines.EvreteStandard;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.scenario.ScenarioRunner;
import io.collateralpolicy.scenario.ShippedPolicies;
import io.collateralpolicy.wire.CanonicalJson;
import java.util.Arrays;

/** How the rules of {@code standard} are asked. */
public enum Way {
    /** Java written for this policy, no engine. */
    BY_HAND {
        @Override
        RuleEvaluation of(ReadyPolicy policy) {
            return new StandardByHand(policy);
        }
    },
    /** The compiled lambdas, one by one: the hot path. */
    DIRECT {
        @Override
        RuleEvaluation of(ReadyPolicy policy) {
            return policy.logic()::evaluate;
        }
    },
    /** A Drools session, the reference. */
    SESSION {
        @Override
        RuleEvaluation of(ReadyPolicy policy) {
            return policy.logic()::evaluateBySession;
        }
    },
    /** Evrete, its rules and look-ups those written by hand. */
    EVRETE {
        @Override
        RuleEvaluation of(ReadyPolicy policy) {
            return new EvreteStandard(new StandardByHand(policy));
        }
    };

    abstract RuleEvaluation of(ReadyPolicy policy);

    /** The policy asked this way, once it has answered with the very bytes of the session, all its scenarios too. */
    DecidingPolicy checked(Asked asked) {
        ReadyPolicy ready = ShippedPolicies.newest("standard");
        DecidingPolicy policy = DecidingPolicy.of(ready).with(of(ready));
        requireSame(answer(policy, asked), answer(policy.with(SESSION.of(ready)), asked), asked.name());
        ScenarioRunner runner = new ScenarioRunner(ready);
        ScenarioRunner.scenarios(ready.source()).forEach(scenario -> requireSame(
                CanonicalJson.bytes(runner.answer(scenario, this::of)),
                CanonicalJson.bytes(runner.answer(scenario, SESSION::of)),
                scenario.title()));
        return policy;
    }

    private void requireSame(byte[] answer, byte[] bySession, String question) {
        if (!Arrays.equals(answer, bySession)) {
            throw new IllegalStateException(
                    "`" + this + "` answers `" + question + "` otherwise than a session, nothing is measured");
        }
    }

    private static byte[] answer(DecidingPolicy policy, Asked asked) {
        return CanonicalJson.bytes(Assessor.assess(policy, asked.input()));
    }
}
