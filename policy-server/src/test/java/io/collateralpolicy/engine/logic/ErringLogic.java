package io.collateralpolicy.engine.logic;

import io.collateralpolicy.engine.compile.DroolsPackage;
import io.collateralpolicy.engine.language.read.RuleSet;

/** What a compiler that errs would make of rules: the canonical model of others, beside the network of theirs. */
public final class ErringLogic {

    private ErringLogic() {}

    /** @param instead rules with as many calls, which the hot path asks */
    public static CompiledLogic of(RuleSet rules, RuleSet instead) {
        ClassLoader application = ErringLogic.class.getClassLoader();
        return new CompiledLogic(
                rules, DroolsPackage.compile(rules, application), DroolsPackage.compile(instead, application));
    }
}
