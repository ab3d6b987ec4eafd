package io.collateralpolicy.governance.impact;

import io.collateralpolicy.assessment.answer.Evidence.NegotiatedUsed;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.book.terms.Whose;
import io.collateralpolicy.decision.shelf.NegotiatedPolicies;
import io.collateralpolicy.evidence.AccountLine;
import io.collateralpolicy.impact.BookAccount;
import io.collateralpolicy.wire.Digest;
import io.collateralpolicy.wire.StrictJson;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/** The accounts of every book that a policy judges, page by page, in an order that is the same on every database. */
public final class StoredBooks {

    private static final int PAGE = 500;
    private static final String SELECT =
            "SELECT a.book, a.account_id, a.version, a.digest, a.account_number, a.terms, p.bytes FROM account a"
                    + " JOIN payload p ON p.digest = a.digest WHERE a.book = ? AND a.account_number > ?"
                    + " ORDER BY a.book, a.account_number FETCH FIRST " + PAGE + " ROWS ONLY";

    private final Database database;

    public StoredBooks(Database database) {
        this.database = database;
    }

    /** How many accounts there are. */
    long count(String policy) {
        return database.queryOne(
                        "SELECT COUNT(*) FROM account a JOIN book b ON b.book = a.book WHERE b.policy = ?",
                        row -> row.getLong(1), policy)
                .orElseThrow();
    }

    /**
     * @param policy whose books, and under whose terms
     * @param asOf   the instant that negotiated terms must hold at
     */
    record Under(String policy, Instant asOf) {}

    /** @param seen told each account as it is read */
    Iterator<BookAccount> accounts(Under under, Consumer<AccountLine> seen) {
        List<String> books = database.query(
                "SELECT book FROM book WHERE policy = ? ORDER BY book", row -> row.getString(1), under.policy);
        return new Pages(books.iterator(), under, seen);
    }

    private record Stored(AccountLine line, AccountState account) {}

    /** Reads ahead by one page. */
    private final class Pages implements Iterator<BookAccount> {

        private final Iterator<String> books;
        private final Under under;
        private final Consumer<AccountLine> seen;
        private final Queue<Stored> page = new ArrayDeque<>();
        private String book = "";
        private long after;
        private boolean more;

        Pages(Iterator<String> books, Under under, Consumer<AccountLine> seen) {
            this.books = books;
            this.under = under;
            this.seen = seen;
        }

        @Override
        public boolean hasNext() {
            while (page.isEmpty() && (more || books.hasNext())) {
                if (!more) {
                    book = books.next();
                    after = Long.MIN_VALUE;
                }
                read();
            }
            return !page.isEmpty();
        }

        private void read() {
            page.addAll(database.query(SELECT, row -> {
                after = row.getLong("account_number");
                byte[] content = Payloads.content(row.getString("digest"), row.getBytes("bytes"));
                AccountState account = StrictJson.read(content, AccountState.class);
                // Whoever has the bundle has the content, and not the salt that it is stored behind.
                AccountLine line = new AccountLine(book, row.getString("account_id"), row.getString("version"),
                        Digest.sha256(content), terms(account, row.getLong("terms")));
                return new Stored(line, account);
            }, book, after));
            more = page.size() == PAGE;
        }

        /** Most accounts have none, and are not asked for any. */
        private Optional<NegotiatedUsed> terms(AccountState account, long agreed) {
            Whose whose = new Whose(book, account.accountId(), account.group());
            return whose.newest(database, agreed).stream()
                    .filter(terms -> terms.policy().equals(under.policy) && terms.terms().holdAt(under.asOf))
                    .findFirst()
                    .map(NegotiatedPolicies::used);
        }

        @Override
        public BookAccount next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Stored stored = page.remove();
            seen.accept(stored.line);
            return new BookAccount(stored.line.book(), stored.account, stored.line.terms());
        }
    }
}
