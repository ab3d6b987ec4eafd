package io.collateralpolicy.book;

import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Twelve accounts to try the server with, one story each. */
public final class DemoBook {

    /** The book's name. */
    public static final String NAME = "demo";

    private static final String POLICY = "standard";
    private static final String RESOURCE = "/demo-book.json";

    private record Document(List<AccountState> accounts) {}

    private DemoBook() {}

    public static List<AccountState> accounts() {
        try (InputStream resource = DemoBook.class.getResourceAsStream(RESOURCE)) {
            return StrictJson.read(resource.readAllBytes(), Document.class).accounts();
        } catch (IOException e) {
            throw new UncheckedIOException("`" + RESOURCE + "` cannot be read", e);
        }
    }

    /** Loads the accounts, and has them judged, unless the book is there already. */
    public static void loadInto(Books books, BookPolicies policies) {
        if (!books.has(NAME)) {
            books.load(NAME, accounts(), "server");
            policies.give(NAME, POLICY, "server");
        }
    }
}
