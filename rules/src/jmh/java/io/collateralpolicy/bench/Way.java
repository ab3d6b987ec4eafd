package io.collateralpolicy.bench;

import io.collateralpolicy.assessment.Assessor;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.basis.RuleEvaluation;
import io.collateralpolicy.bench.byhand.StandardByHand;
import io.collateralpolicy.bench.engines.EvreteStandard;
import io.collateralpolicy.policy.ReadyPolicy;
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

    /** The policy asked this way, once it has answered with the very bytes of the session. */
    DecidingPolicy checked(Asked asked) {
        ReadyPolicy ready = ShippedPolicies.ready("standard", "1.0.0");
        DecidingPolicy policy = DecidingPolicy.of(ready).with(of(ready));
        if (!Arrays.equals(answer(policy, asked), answer(policy.with(SESSION.of(ready)), asked))) {
            throw new IllegalStateException("`" + this + "` answers otherwise than a session, nothing is measured");
        }
        return policy;
    }

    private static byte[] answer(DecidingPolicy policy, Asked asked) {
        return CanonicalJson.bytes(Assessor.assess(policy, asked.input()));
    }
}
