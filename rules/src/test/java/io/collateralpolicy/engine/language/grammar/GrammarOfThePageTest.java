package io.collateralpolicy.engine.language.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.engine.language.syntax.Lexer;
import io.collateralpolicy.engine.language.syntax.Parser;
import io.collateralpolicy.engine.language.syntax.Problems;
import io.collateralpolicy.engine.language.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The grammar that the page writes and the parser that reads are one: read from the page, held against the parser. */
class GrammarOfThePageTest {

    private static final Grammar GRAMMAR = Grammar.ofThePage();
    private static final int TEXTS = 3_000;
    private static final int WORDS_MAX = 120;
    /** What the page says in words below the grammar. */
    private static final Set<String> IN_WORDS = Set.of("too-deep", "string-too-long");
    private static final String UNCLEAR = "is unclear before a comparison";

    @Test
    void thePageHoldsEveryProductionOfARule() {
        assertThat(GRAMMAR.productions().keySet()).containsExactly("file", "rule", "annotation", "condition", "pattern", "all",
                "either", "both", "single", "operator", "value", "call");
        assertThat(GRAMMAR.literals()).containsExactlyInAnyOrder("rule", "when", "then", "end", "@", "source", "rationale", "(", ")",
                "not", "exists", "or", ":", ",", "||", "&&", "!", "==", "!=", "<", "<=", ">", ">=", "true", "false", "0", "1",
                "param", ".", "decide", ";");
    }

    @Test
    void whateverTheGrammarMakesIsRead() {
        Sentences sentences = new Sentences(GRAMMAR, new Random(20261127));
        int read = 0;
        for (int i = 0; i < TEXTS; i++) {
            List<String> words = sentences.rule();
            List<String> said = said(words);
            assertThat(said).as(String.join(" ", words)).allMatch(GrammarOfThePageTest::isInWords);
            read += said.isEmpty() ? 1 : 0;
        }
        assertThat(read).as("texts read to their end").isGreaterThan(TEXTS / 4);
    }

    /** One word taken away, doubled, changed for another, or moved: read if and only if the grammar makes it. */
    @Test
    void whatTheGrammarDoesNotMakeIsRefused() {
        Random random = new Random(7);
        Sentences sentences = new Sentences(GRAMMAR, random);
        int refused = 0;
        for (int i = 0; i < TEXTS; i++) {
            List<String> words = new ArrayList<>(sentences.rule());
            broken(words, random);
            List<String> said = said(words);
            if (words.size() < WORDS_MAX && areAnnotationsNamed(words) && said.stream().noneMatch(GrammarOfThePageTest::isInWords)) {
                boolean made = sentences.hold(words);
                assertThat(said.isEmpty()).as(String.join(" ", words) + said).isEqualTo(made);
                refused += made ? 0 : 1;
            }
        }
        assertThat(refused).as("texts refused").isGreaterThan(TEXTS / 4);
    }

    private static void broken(List<String> words, Random random) {
        int at = random.nextInt(words.size());
        switch (random.nextInt(4)) {
            case 0 -> words.remove(at);
            case 1 -> words.add(at, words.get(at));
            case 2 -> words.set(at, words.get(random.nextInt(words.size())));
            default -> words.add(random.nextInt(words.size()), words.remove(at));
        }
    }

    /** The parser reads any word there, and the guard knows which. */
    private static boolean areAnnotationsNamed(List<String> words) {
        return !String.join(" ", words).matches(".*@ (?!source |rationale )[A-Za-z].*");
    }

    private static boolean isInWords(String said) {
        return IN_WORDS.contains(said) || said.contains(UNCLEAR);
    }

    private static List<String> said(List<String> words) {
        Problems problems = new Problems("a.drl");
        List<Token> tokens = Lexer.tokens(String.join(" ", words), problems);
        new Parser(tokens, problems).rules();
        return problems.inOrder().stream().map(d -> d.message().contains(UNCLEAR) ? d.message() : d.code()).toList();
    }
}
