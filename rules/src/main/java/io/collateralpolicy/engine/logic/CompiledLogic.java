package io.collateralpolicy.engine.logic;

import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.compile.DroolsPackage;
import io.collateralpolicy.engine.evaluate.BoundRules;
import io.collateralpolicy.engine.evaluate.StageRules;
import io.collateralpolicy.engine.language.read.RuleSet;
import io.collateralpolicy.table.Numbers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The compiled rules of one {@code logicDigest}, without numbers. Immutable and safe to share between
 * threads.
 *
 * <p>Holds classes until it is closed, or until neither it nor a policy bound to it can be reached; after closing, policies
 * bound to it before keep deciding.
 */
public final class CompiledLogic implements AutoCloseable {

    private final RuleSet rules;
    private final DroolsPackage compiled;
    private final Map<Stage, StageRules> stages = new EnumMap<>(Stage.class);

    CompiledLogic(RuleSet rules, DroolsPackage compiled) {
        this(rules, compiled, compiled);
    }

    /** @param asked whose models the hot path asks; a session is one of the compiled package */
    CompiledLogic(RuleSet rules, DroolsPackage compiled, DroolsPackage asked) {
        this.rules = rules;
        this.compiled = compiled;
        asked.models().forEach((stage, model) -> stages.put(stage, new StageRules(stage, model)));
    }

    public String logicDigest() {
        return rules.logicDigest();
    }

    public RuleSet rules() {
        return rules;
    }

    /**
     * The DRL that was compiled, by stage: printed by this server from the rules, shown to whoever wants to
     * see.
     */
    public Map<Stage, String> emittedText() {
        return compiled.emission().text();
    }

    /** The rules with numbers; throws {@link InvalidPackage} when a rule needs what they do not give. */
    public PolicyLogic bind(Numbers numbers) {
        List<Diagnostic> missing = rules.check(numbers);
        if (!missing.isEmpty()) {
            throw new InvalidPackage(missing);
        }
        return new PolicyLogic(logicDigest(), stages, compiled, new BoundRules(compiled.emission(), numbers));
    }

    /** Lets go of the compiled classes, once nothing decides with them any more. */
    @Override
    public void close() {
        compiled.close();
    }
}
