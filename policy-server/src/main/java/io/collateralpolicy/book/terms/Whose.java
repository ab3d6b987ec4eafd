package io.collateralpolicy.book.terms;

import io.collateralpolicy.audit.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An account, and the group that it is of.
 *
 * @param book      its book
 * @param accountId the account
 * @param group     the counterparties it is one of
 */
public record Whose(String book, String accountId, Optional<String> group) {

    /**
     * What is agreed on for it: its own terms before those of its group.
     *
     * @param terms how often something was agreed on for the account itself
     */
    public List<AgreedTerms> newest(Database database, long terms) {
        List<AgreedTerms> all = new ArrayList<>(terms == 0 ? List.of() : Agreements.newest(database, book, accountId));
        group.ifPresent(of -> all.addAll(Agreements.newest(database, book, Agreements.GROUP + of)));
        return List.copyOf(all);
    }
}
