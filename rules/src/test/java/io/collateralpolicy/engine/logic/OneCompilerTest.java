package io.collateralpolicy.engine.logic;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.language.RuleFile;
import io.collateralpolicy.engine.language.read.RuleSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Compiling asks the application's class loader for facts all the way, so whoever asks it is compiling. */
class OneCompilerTest {

    private static final int COMPILATIONS = 4;

    /** What one thread does never overlaps. */
    @Test
    void whateverIsAskedForAtOnceIsCompiledByOneThreadOfLowPriority() {
        Set<Thread> compiling = ConcurrentHashMap.newKeySet();
        ClassLoader application = new ClassLoader(OneCompilerTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                compiling.add(Thread.currentThread());
                return super.loadClass(name, resolve);
            }
        };
        try (PolicyCompiler compiler = new PolicyCompiler(application)) {
            List<CompletableFuture<CompiledLogic>> asked = IntStream.range(0, COMPILATIONS).parallel()
                    .mapToObj(i -> compiler.compile(rules(i))).toList();
            asked.forEach(logic -> logic.join().close());
        }

        assertThat(compiling).singleElement().satisfies(thread -> {
            assertThat(thread.getName()).isEqualTo("policy-compiler");
            assertThat(thread.getPriority()).isEqualTo(Thread.MIN_PRIORITY);
        });
    }

    private static RuleSet rules(int number) {
        return RuleSet.read(List.of(new RuleFile("a.drl", Stage.TERMS, """
                rule "EL-%d a rule"
                    @source("Memo")
                when
                    $lot : Lot( asset == "A%d" )
                then
                    decide.ineligible($lot, "any");
                end
                """.formatted(100 + number, number))));
    }
}
