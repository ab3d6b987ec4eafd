package io.collateralpolicy.engine.language.syntax;

import io.collateralpolicy.engine.language.syntax.Token.Kind;
import java.util.List;

/** A place among the tokens, and what may be asked of it. */
final class Cursor {

    private final List<Token> tokens;
    private int at;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    int place() {
        return at;
    }

    /** How many lines hold something of what was read since a place; comments and empty lines do not. */
    int linesSince(int place) {
        return (int) tokens.subList(place, at).stream().map(token -> token.range().line()).distinct().count();
    }

    boolean isAtEnd() {
        return peek().kind() == Kind.END;
    }

    Token next() {
        Token token = peek();
        if (!isAtEnd()) {
            at++;
        }
        return token;
    }

    boolean isAt(String symbolOrWord) {
        return peek().is(symbolOrWord);
    }

    boolean isAt(Kind kind) {
        return peek().kind() == kind;
    }

    /** Whether it stood there; if so it is passed. */
    boolean passed(String symbolOrWord) {
        boolean there = isAt(symbolOrWord);
        if (there) {
            at++;
        }
        return there;
    }

    Token expect(String symbolOrWord) {
        if (!isAt(symbolOrWord)) {
            throw SyntaxError.expected("`" + symbolOrWord + "`", peek());
        }
        return next();
    }

    Token expect(Kind kind, String what) {
        if (!isAt(kind)) {
            throw SyntaxError.expected(what, peek());
        }
        return next();
    }

    /** {@code word} or {@code word.word}, as one token; no more, or joining a long one would take its square. */
    Token path(String what) {
        Token path = expect(Kind.WORD, what);
        if (passed(".")) {
            path = path.dotted(expect(Kind.WORD, "the rest of the path"));
        }
        return path;
    }

    /** Where reading can start again: the next rule, or the end. */
    void skipToRule() {
        while (!isAtEnd() && !isAt("rule")) {
            at++;
        }
    }
}
