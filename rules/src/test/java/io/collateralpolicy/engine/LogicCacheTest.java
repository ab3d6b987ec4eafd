package io.collateralpolicy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.engine.language.RuleFile;
import io.collateralpolicy.engine.language.read.RuleSet;
import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.engine.logic.LogicCache;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.engine.logic.PolicyLogic;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LogicCacheTest {

    private static final PolicyCompiler COMPILER = new PolicyCompiler();

    private final AtomicInteger reads = new AtomicInteger();
    private final LogicCache cache = new LogicCache(COMPILER, 2);

    @AfterAll
    static void close() {
        COMPILER.close();
    }

    @Test
    void whatIsAskedForAgainIsNotCompiledAgain() {
        CompiledLogic first = logic("A");

        assertThat(logic("A")).isSameAs(first);
        assertThat(reads).hasValue(1);
    }

    @Test
    void whoAsksWhileItIsCompiledWaitsForTheOneCompilation() {
        List<CompletableFuture<CompiledLogic>> asked =
                IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(() -> logic("A"))).toList();

        assertThat(asked.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(reads).hasValue(1);
    }

    @Test
    void theOneNotAskedForLongestIsLetGoAndCompiledAgainFromItsText() {
        CompiledLogic first = logic("A");
        CompiledLogic second = logic("B");
        logic("A");
        logic("C");

        assertThat(cache.logicDigests()).containsExactly(rules("A").logicDigest(), rules("C").logicDigest());
        assertThat(logic("A")).isSameAs(first);
        assertThat(logic("B")).isNotSameAs(second);
        assertThat(reads).hasValue(4);
    }

    @Test
    void logicThatWasLetGoKeepsDecidingForWhoHoldsIt() throws InterruptedException {
        PolicyLogic held = logic("A").bind(Generated.numbers());
        logic("B");
        logic("C");
        collect();

        assertThat(cache.logicDigests()).doesNotContain(held.logicDigest());
        assertThat(held.evaluate(Stage.TERMS, List.of(Facts.unpricedLot("dust")))).hasSize(1);
        assertThat(held.evaluateBySession(Stage.TERMS, List.of(Facts.unpricedLot("dust")))).hasSize(1);
    }

    @Test
    void textOfOtherRulesIsRefused() {
        assertThatThrownBy(() -> cache.logic(rules("A").logicDigest(), () -> rules("B")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(rules("A").logicDigest())
                .hasMessageContaining(rules("B").logicDigest());
    }

    @Test
    void whatFailedIsTriedAgain() {
        Supplier<RuleSet> broken = () -> {
            throw new InvalidPackage(List.of());
        };

        assertThatThrownBy(() -> cache.logic(rules("A").logicDigest(), broken)).isInstanceOf(InvalidPackage.class);
        assertThat(cache.logicDigests()).isEmpty();
        assertThat(logic("A").logicDigest()).isEqualTo(rules("A").logicDigest());
    }

    private CompiledLogic logic(String reason) {
        return cache.logic(rules(reason).logicDigest(), () -> {
            reads.incrementAndGet();
            return rules(reason);
        });
    }

    private static RuleSet rules(String reason) {
        return RuleSet.read(List.of(new RuleFile("a.drl", Stage.TERMS, """
                rule "EL-010 unpriced"
                    @source("Memo")
                when
                    $lot : Lot( !priced )
                then
                    decide.ineligible($lot, "%s");
                end
                """.formatted(reason))));
    }

    private static void collect() throws InterruptedException {
        System.gc();
        Thread.sleep(20);
    }
}
