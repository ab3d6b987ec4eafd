package io.collateralpolicy.engine.language.syntax;

import io.collateralpolicy.diagnostic.Range;

/**
 * A piece of the text and where it stands. The text of {@code TEXT} is without its quotes, of
 * {@code BINDING} without $.
 */
public record Token(Kind kind, String text, Range range) {

    public enum Kind {
        WORD,
        BINDING,
        TEXT,
        NUMBER,
        SYMBOL,
        END
    }

    public boolean is(String symbolOrWord) {
        return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(symbolOrWord);
    }

    /** This and the next, as one word with a dot. */
    Token dotted(Token next) {
        Range both = new Range(range.line(), range.column(), next.range.endLine(), next.range.endColumn());
        return new Token(kind, text + "." + next.text, both);
    }

    /** As the author wrote it. */
    public String shown() {
        return switch (kind) {
            case TEXT -> '"' + text + '"';
            case BINDING -> "$" + text;
            case END -> "end of file";
            default -> text;
        };
    }
}
