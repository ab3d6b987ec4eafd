package io.collateralpolicy.audit.writer;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Numbers over the logs of all nodes. The row stays locked until the entries that carry them are durable: no gap, one order. */
final class GlobalSequence {

    private GlobalSequence() {}

    /** The numbers of a batch, one for each of its entries, empty for those that have none. */
    static List<Optional<Long>> of(Connection connection, List<Append> appends) throws SQLException {
        long wanted = appends.stream().filter(append -> append.type().isSequenced()).count();
        Iterator<Long> numbers = reserved(connection, wanted);
        return appends.stream()
                .map(append -> append.type().isSequenced() ? Optional.of(numbers.next()) : Optional.<Long>empty())
                .toList();
    }

    private static Iterator<Long> reserved(Connection connection, long wanted) throws SQLException {
        if (wanted == 0) {
            return LongStream.empty().iterator();
        }
        Database.update(connection, "UPDATE audit_sequence SET last = last + ? WHERE id = 1", wanted);
        long last = Database.query(connection, "SELECT last FROM audit_sequence WHERE id = 1", row -> row.getLong(1))
                .get(0);
        return LongStream.rangeClosed(last - wanted + 1, last).iterator();
    }
}
