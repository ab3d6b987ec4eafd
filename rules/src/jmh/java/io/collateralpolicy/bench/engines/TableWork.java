package io.collateralpolicy.bench.engines;

import io.collateralpolicy.fact.Fact;
import java.util.List;
import java.util.Map;

/** Every look-up that the rules of one decision make. */
@FunctionalInterface
public interface TableWork {

    /** The names of the rows that answer, by table, for each fact: one, of a grid all; none where no row does. */
    List<Map<String, List<String>>> rows(List<Fact> facts);
}
