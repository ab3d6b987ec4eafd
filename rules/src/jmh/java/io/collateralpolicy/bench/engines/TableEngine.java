package io.collateralpolicy.bench.engines;

import io.collateralpolicy.policy.ReadyPolicy;

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
}
