package io.collateralpolicy.bench;

import io.collateralpolicy.fact.asset.AssetProperties;
import io.collateralpolicy.fact.FactType;
import io.collateralpolicy.fact.Lot;
import io.collateralpolicy.table.BoundTable;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One look-up in a table of three conditions, whatever its number of rows and wherever among them the row stands. */
@State(Scope.Benchmark)
public class TableLookUp {

    private static final int ASKED = 61;

    @Param({"64", "1024", "16384"}) public int rows;

    @Param({"FIRST", "MIDDLE", "LAST", "SPREAD"}) public Position position;

    /** Which rows answer. */
    public enum Position {
        FIRST,
        MIDDLE,
        LAST,
        /** As many as are asked, evenly over all. */
        SPREAD;

        int of(int asked, int rows) {
            return switch (this) {
                case FIRST -> 0;
                case MIDDLE -> rows / 2;
                case LAST -> rows - 1;
                case SPREAD -> (int) ((long) asked * rows / ASKED);
            };
        }
    }

    private final Lot[] lots = new Lot[ASKED];
    private BoundTable table;
    private int next;

    @Setup
    public void prepare() {
        table = WideTable.of(rows).bind(FactType.of(Lot.class));
        for (int i = 0; i < ASKED; i++) {
            lots[i] = lot(WideTable.asset(position.of(i, rows)));
            if (table.find(lots[i]).isEmpty()) {
                throw new IllegalStateException("no row for `" + lots[i] + "`, nothing is measured");
            }
        }
    }

    @Benchmark
    public Optional<Row> find() {
        next = (next + 1) % ASKED;
        return table.find(lots[next]);
    }

    private static Lot lot(String asset) {
        return new Lot("lot-1", asset, "eip155:1", "CRYPTO_MAJOR", asset, "PROTOCOL_VAULT", "core", "CROSS", "",
                BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.TEN, true, Duration.ofSeconds(3), false,
                AssetProperties.NONE);
    }
}
