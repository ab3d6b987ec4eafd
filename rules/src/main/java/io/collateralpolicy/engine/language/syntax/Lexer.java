package io.collateralpolicy.engine.language.syntax;

import io.collateralpolicy.diagnostic.Range;
import io.collateralpolicy.engine.language.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntPredicate;

/** Cuts a text into tokens. What no rule can hold is reported and skipped, so that the rest is still read. */
public final class Lexer {

    static final int TEXT_MAX = 120;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final List<String> SYMBOLS = List.of(
            "==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "(", ")", ",", ";", ":", ".", "@");

    private final String text;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Lexer(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** The tokens of the text, closed by one of kind {@code END}. */
    public static List<Token> tokens(String text, Problems problems) {
        Lexer lexer = new Lexer(text, problems);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.add(Kind.END, "", 0);
        return lexer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n') {
            at++;
            line++;
            lineStart = at;
        } else if (c == ' ') {
            at++;
        } else if (text.startsWith("//", at)) {
            comment();
        } else if (c == '"') {
            string();
        } else if (c == '$') {
            word(Kind.BINDING, 1);
        } else if (isLetter(c)) {
            word(Kind.WORD, 0);
        } else if (isDigit(c)) {
            add(Kind.NUMBER, text.substring(at, end(at, i -> isPartOfWord(i) || i == '.')));
        } else {
            symbol();
        }
    }

    private void word(Kind kind, int skip) {
        int end = end(at + skip, Lexer::isPartOfWord);
        String word = text.substring(at + skip, end);
        if (word.isEmpty()) {
            refuse("binding", "`$` needs a name", "write `$lot`", 1);
        } else {
            add(kind, word, end - at);
        }
    }

    /** What a comment says is free; what it is made of is not, for a file is shown and hashed as a whole. */
    private void comment() {
        int bad = end(at, c -> c >= ' ' && c <= '~');
        int end = end(bad, c -> c != '\n');
        if (bad < end) {
            problems.add(range(bad, 1), "illegal-character", "a file holds printable ASCII only",
                    "remove " + named(text.charAt(bad)));
        }
        at = end;
    }

    private void string() {
        int end = end(at + 1, c -> c != '"' && c != '\n');
        if (end >= text.length() || text.charAt(end) != '"') {
            refuse("unterminated-string", "a string ends on the line it began", "add `\"`", end - at);
            return;
        }
        String content = text.substring(at + 1, end);
        if (content.length() > TEXT_MAX) {
            problems.add(range(at, end + 1 - at), "string-too-long",
                    "a string has at most " + TEXT_MAX + " characters, this one `" + content.length() + "`",
                    "shorten it");
        }
        int bad = end(0, content, Lexer::isPartOfString);
        if (bad < content.length()) {
            problems.add(range(at + 1 + bad, 1), "illegal-text",
                    "a string holds letters, digits, space and _.,:;()%/-", "remove " + named(content.charAt(bad)));
        }
        add(Kind.TEXT, content, end + 1 - at);
    }

    private void symbol() {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                add(Kind.SYMBOL, symbol);
                return;
            }
        }
        if (text.startsWith("/*", at)) {
            refuse("block-comment", "comments run from `//` to the end of the line", "begin each line with `//`", 2);
            return;
        }
        char c = text.charAt(at);
        refuse("illegal-character", "`" + named(c) + "` has no meaning in a rule", hint(c), 1);
    }

    private static String hint(char c) {
        return switch (c) {
            case '\t' -> "use four spaces";
            case '\r' -> "save the file with line feeds only";
            case '\'' -> "quote with `\"`";
            case '+', '-', '*', '/', '%' -> "rules do not calculate; let a table or parameter hold the number";
            case '=' -> "compare with `==`";
            case '&' -> "join with `&&`";
            case '|' -> "join with `||`";
            case '{', '}' -> "a rule ends with `end`";
            default -> "remove it";
        };
    }

    private static String named(char c) {
        return c > ' ' && c <= '~' ? String.valueOf(c) : "U+" + HEX.toHexDigits(c);
    }

    private void refuse(String code, String message, String suggestion, int length) {
        problems.add(range(at, length), code, message, suggestion);
        at += length;
    }

    private void add(Kind kind, String content) {
        add(kind, content, content.length());
    }

    private void add(Kind kind, String content, int length) {
        tokens.add(new Token(kind, content, range(at, length)));
        at += length;
    }

    private Range range(int from, int length) {
        return Range.at(line, from - lineStart + 1, length);
    }

    private int end(int from, IntPredicate part) {
        return end(from, text, part);
    }

    private static int end(int from, String text, IntPredicate part) {
        int end = from;
        while (end < text.length() && part.test(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isPartOfWord(int c) {
        return isLetter(c) || isDigit(c);
    }

    private static boolean isPartOfString(int c) {
        return isPartOfWord(c) || " .,:;()%/-".indexOf(c) >= 0;
    }
}
