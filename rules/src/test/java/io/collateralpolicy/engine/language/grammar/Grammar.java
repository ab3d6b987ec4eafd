package io.collateralpolicy.engine.language.grammar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The grammar as the page for authors writes it: nothing of it stands in this code.
 *
 * @param productions what each name stands for, the first is the file
 */
record Grammar(Map<String, Form> productions) {

    private static final Path PAGE = Path.of("../docs/rule-language.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```ebnf\\n(.*?)```");
    private static final Pattern SYMBOL =
            Pattern.compile("\\(\\*.*?\\*\\)|\"[^\"]+\"|'[^']+'|[A-Za-z]+|[=;|{}\\[\\]()]");

    /** What may stand in a place. */
    sealed interface Form {}

    /** One of several. */
    record OneOf(List<Form> forms) implements Form {}

    /** One after the other. */
    record Sequence(List<Form> forms) implements Form {}

    /** As often as one likes, or not at all; once at most where it is no repetition. */
    record Optionally(Form form, boolean repeated) implements Form {}

    /** A word or sign as it is written. */
    record Literal(String text) implements Form {}

    /** Another production, or a kind of token. */
    record Named(String name) implements Form {}

    /** Kinds of tokens are made of characters, and begin with a capital. */
    static Grammar ofThePage() {
        try {
            MatchResult block = BLOCK.matcher(Files.readString(PAGE)).results().findFirst().orElseThrow();
            List<String> symbols = SYMBOL.matcher(block.group(1)).results().map(MatchResult::group)
                    .filter(symbol -> !symbol.startsWith("(*"))
                    .toList();
            return new Reader(symbols).grammar();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words and signs that productions of rules hold. */
    Set<String> literals() {
        Set<String> literals = new TreeSet<>();
        productions.values().forEach(form -> literals(form, literals));
        return literals;
    }

    private static void literals(Form form, Set<String> found) {
        if (form instanceof Literal literal) {
            found.add(literal.text());
        } else if (form instanceof OneOf one) {
            one.forms().forEach(part -> literals(part, found));
        } else if (form instanceof Sequence sequence) {
            sequence.forms().forEach(part -> literals(part, found));
        } else if (form instanceof Optionally optional) {
            literals(optional.form(), found);
        }
    }

    /** Reads productions; those of tokens, which are spelled in letters and digits, are left to the lexer. */
    private static final class Reader {

        private final List<String> symbols;
        private int at;

        Reader(List<String> symbols) {
            this.symbols = symbols;
        }

        Grammar grammar() {
            Map<String, Form> productions = new LinkedHashMap<>();
            while (at < symbols.size()) {
                String name = symbols.get(at);
                at += 2;
                if (isToken(name)) {
                    at += symbols.subList(at, symbols.size()).indexOf(";");
                } else {
                    productions.put(name, form());
                }
                at++;
            }
            return new Grammar(productions);
        }

        private Form form() {
            List<Form> forms = new ArrayList<>(List.of(sequence()));
            while (symbols.get(at).equals("|")) {
                at++;
                forms.add(sequence());
            }
            return forms.size() == 1 ? forms.get(0) : new OneOf(forms);
        }

        private Form sequence() {
            List<Form> forms = new ArrayList<>();
            while (!Set.of("|", ";", ")", "]", "}").contains(symbols.get(at))) {
                forms.add(part());
            }
            return forms.size() == 1 ? forms.get(0) : new Sequence(forms);
        }

        private Form part() {
            String symbol = symbols.get(at++);
            if (symbol.startsWith("\"") || symbol.startsWith("'")) {
                return new Literal(symbol.substring(1, symbol.length() - 1));
            } else if (Character.isLetter(symbol.charAt(0))) {
                return new Named(symbol);
            }
            Form inside = form();
            at++;
            return symbol.equals("(") ? inside : new Optionally(inside, symbol.equals("{"));
        }
    }

    static boolean isToken(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT));
    }
}
