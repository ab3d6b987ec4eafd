package io.collateralpolicy.engine.language.read;

import io.collateralpolicy.diagnostic.Range;

/**
 * A piece of the text and where it stands. The text of {@code TEXT} is without its quotes, of
 * {@code BINDING} without $.
 */
record Token(Kind kind, String text, Range range) {

    enum Kind {
        WORD,
        BINDING,
        TEXT,
        NUMBER,
        SYMBOL,
        END
    }

    boolean is(String symbolOrWord) {
        return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(symbolOrWord);
    }

    /** This and the next, as one word with a dot. */
    Token dotted(Token next) {
        Range both = new Range(range.line(), range.column(), next.range.endLine(), next.range.endColumn());
        return new Token(kind, text + "." + next.text, both);
    }

    /** As the author wrote it. */
    String shown() {
        return switch (kind) {
            case TEXT -> '"' + text + '"';
            case BINDING -> "$" + text;
            case END -> "end of file";
            default -> text;
        };
    }
}
