package io.collateralpolicy.decision;

import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.ReadyPolicy;

/**
 * A package that can decide.
 *
 * @param source   its files
 * @param logic    its compiled rules
 * @param deciding its rules bound to its numbers
 */
public record LoadedPolicy(PolicyPackage source, CompiledLogic logic, DecidingPolicy deciding) {

    public static LoadedPolicy of(PolicyPackage source, CompiledLogic logic) {
        return new LoadedPolicy(source, logic, DecidingPolicy.of(ReadyPolicy.of(source, logic)));
    }

    public String packageDigest() {
        return deciding.packageDigest();
    }
}
