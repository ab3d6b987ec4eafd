package io.collateralpolicy.report.register;

import io.collateralpolicy.report.Column;
import java.util.List;
import java.util.stream.Stream;

/** Columns that several reports begin with, and those of one. */
final class Columns {

    private Columns() {}

    static List<Column> of(List<Column> first, List<Column> more) {
        return Stream.concat(first.stream(), more.stream()).toList();
    }
}
