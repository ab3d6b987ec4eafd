package io.collateralpolicy.report;

import java.io.OutputStream;

/** How a report is written. */
public enum Form {
    CSV {
        @Override
        RowWriter writer(Report report, Wanted wanted, OutputStream out) {
            return new CsvRows(report, out);
        }
    },
    JSON {
        @Override
        RowWriter writer(Report report, Wanted wanted, OutputStream out) {
            return new JsonRows(report, wanted, out);
        }
    };

    abstract RowWriter writer(Report report, Wanted wanted, OutputStream out);
}
