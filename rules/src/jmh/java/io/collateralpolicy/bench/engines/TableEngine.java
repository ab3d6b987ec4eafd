package io.collateralpolicy.bench.engines;

import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.table.row.Row;
import java.util.List;

/** How the tables of a policy are asked. */
public enum TableEngine {
    /** Maps, no engine. */
    BY_HAND {
        @Override
        public TableWork of(ReadyPolicy policy) {
            return new MappedTables(policy);
        }
    },
    /** The product's index. */
    INDEX {
        @Override
        public TableWork of(ReadyPolicy policy) {
            return new IndexedTables(policy);
        }
    },
    /** Evrete, a rule for each row. */
    EVRETE {
        @Override
        public TableWork of(ReadyPolicy policy) {
            return new EvreteTables(policy);
        }
    },
    /** Decision tables of kie-dmn. */
    DMN {
        @Override
        public TableWork of(ReadyPolicy policy) {
            return new DmnTables(policy);
        }
    };

    public abstract TableWork of(ReadyPolicy policy);

    /** Of a row, or of all rows that were collected into one. */
    static List<String> names(Row row) {
        return row.rows().stream().map(Row::name).toList();
    }
}
