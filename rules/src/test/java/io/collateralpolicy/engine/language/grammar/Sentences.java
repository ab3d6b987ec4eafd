package io.collateralpolicy.engine.language.grammar;

import io.collateralpolicy.engine.language.grammar.Grammar.Form;
import io.collateralpolicy.engine.language.grammar.Grammar.Literal;
import io.collateralpolicy.engine.language.grammar.Grammar.Named;
import io.collateralpolicy.engine.language.grammar.Grammar.OneOf;
import io.collateralpolicy.engine.language.grammar.Grammar.Optionally;
import io.collateralpolicy.engine.language.grammar.Grammar.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Texts that a grammar makes, as words; and whether it makes given ones. */
record Sentences(Grammar grammar, Random random) {

    private static final String PROPERTY = "property";
    /** How deep a text may nest before what may be left out is: parentheses of rules nest five deep. */
    private static final int DEEP = 11;
    private static final Map<String, List<String>> TOKENS = Map.of(
            "TEXT", List.of("\"EL-010 a rule\"", "\"WETH\""),
            "FACT", List.of("Lot", "Debt"),
            "BINDING", List.of("$lot", "$a1"),
            "CONSTANT", List.of("BORROW"),
            "NAME", List.of("anyShare", "x_1"),
            "ACTION", List.of("ineligible", "haircut"),
            PROPERTY, List.of("asset", "marketValue"));

    List<String> rule() {
        List<String> words = new ArrayList<>();
        write(new Named("rule"), 0, words);
        return words;
    }

    private void write(Form form, int depth, List<String> words) {
        if (form instanceof Literal literal) {
            words.add(literal.text());
        } else if (form instanceof Named named) {
            Form production = grammar.productions().get(named.name());
            if (production == null) {
                words.add(one(TOKENS.get(named.name())));
            } else {
                write(production, depth + 1, words);
            }
        } else if (form instanceof OneOf one) {
            write(depth > DEEP ? one.forms().get(one.forms().size() - 1) : one(one.forms()), depth, words);
        } else if (form instanceof Sequence sequence) {
            sequence.forms().forEach(part -> write(part, depth, words));
        } else if (form instanceof Optionally optional) {
            for (int times = depth > DEEP ? 0 : random.nextInt(optional.repeated() ? 3 : 2); times > 0; times--) {
                write(optional.form(), depth, words);
            }
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Whether the grammar makes just these words as one rule. */
    boolean hold(List<String> words) {
        return ends(new Named("rule"), words, 0).contains(words.size());
    }

    /** Every place where a form that begins at one may end. */
    private Set<Integer> ends(Form form, List<String> words, int from) {
        Set<Integer> ends = new TreeSet<>();
        if (form instanceof Literal literal) {
            if (from < words.size() && words.get(from).equals(literal.text())) {
                ends.add(from + 1);
            }
        } else if (form instanceof Named named) {
            Form production = grammar.productions().get(named.name());
            if (production != null) {
                return ends(production, words, from);
            } else if (from < words.size() && isOf(named.name(), words.get(from))) {
                ends.add(from + 1);
            }
        } else if (form instanceof OneOf one) {
            one.forms().forEach(part -> ends.addAll(ends(part, words, from)));
        } else if (form instanceof Sequence sequence) {
            ends.add(from);
            for (Form part : sequence.forms()) {
                Set<Integer> further = new TreeSet<>();
                ends.forEach(end -> further.addAll(ends(part, words, end)));
                ends.clear();
                ends.addAll(further);
            }
        } else if (form instanceof Optionally optional) {
            return ends(optional, words, from);
        }
        return ends;
    }

    private Set<Integer> ends(Optionally optional, List<String> words, int from) {
        Set<Integer> ends = new TreeSet<>(Set.of(from));
        Set<Integer> last = ends;
        do {
            Set<Integer> further = new TreeSet<>();
            last.forEach(end -> further.addAll(ends(optional.form(), words, end)));
            further.removeAll(ends);
            ends.addAll(further);
            last = further;
        } while (optional.repeated() && !last.isEmpty());
        return ends;
    }

    /** A word is of a kind by how it is spelled, and no word of the language names a fact. */
    private static boolean isOf(String token, String word) {
        return switch (token) {
            case "TEXT" -> word.startsWith("\"");
            case "BINDING" -> word.startsWith("$");
            case "FACT" -> isWord(word) && !Set.of("rule", "when", "then", "end", "not", "exists", "or").contains(word);
            default -> isWord(word);
        };
    }

    private static boolean isWord(String word) {
        return word.matches("[A-Za-z_][A-Za-z0-9_]*");
    }
}
