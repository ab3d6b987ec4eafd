package io.collateralpolicy.engine.logic;

import io.collateralpolicy.engine.language.read.RuleSet;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Compiled logic by its digest: packages that differ in numbers only share it, and what was let go is compiled again from
 * its stored text when it is next asked for.
 *
 * <p>Logic that is let go keeps deciding for whoever still holds it, and gives its classes back once nobody does.
 */
public final class LogicCache {

    /** How many are kept: each 50 rules hold some 3 MB of heap and 1.5 MB of classes. */
    public static final int CAPACITY = 20;

    private final Function<RuleSet, CompiledLogic> compiling;
    private final Recent<CompiledLogic> recent;

    public LogicCache(PolicyCompiler compiler, int capacity) {
        this(rules -> compiled(compiler, rules), capacity);
    }

    /** @param compiling makes logic of rules, or throws what is wrong with them */
    public LogicCache(Function<RuleSet, CompiledLogic> compiling, int capacity) {
        this.compiling = compiling;
        this.recent = new Recent<>(capacity, digest -> false);
    }

    /**
     * The logic of a digest.
     *
     * @param stored reads the rules it was made of, asked only when they have to be compiled
     * @throws IllegalStateException when those rules have another digest
     * @throws io.collateralpolicy.diagnostic.InvalidPackage when they do not compile
     */
    public CompiledLogic logic(String logicDigest, Supplier<RuleSet> stored) {
        return recent.value(logicDigest, () -> compiled(logicDigest, stored.get()));
    }

    /** What is kept, the one asked for last at the end. */
    public List<String> logicDigests() {
        return recent.names();
    }

    private CompiledLogic compiled(String logicDigest, RuleSet rules) {
        if (!rules.logicDigest().equals(logicDigest)) {
            throw new IllegalStateException("the stored rules have the logic `" + rules.logicDigest() + "`, not `"
                    + logicDigest + "`: restore them from a backup");
        }
        return compiling.apply(rules);
    }

    private static CompiledLogic compiled(PolicyCompiler compiler, RuleSet rules) {
        try {
            return compiler.compile(rules).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
