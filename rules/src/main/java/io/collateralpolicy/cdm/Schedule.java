package io.collateralpolicy.cdm;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An {@code EligibleCollateralSpecification} of the FINOS Common Domain Model.
 *
 * @param criteria in the order of the document
 */
public record Schedule(List<Criterion> criteria) {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /**
     * Reads a document.
     *
     * @throws IllegalArgumentException when it is no JSON, or has no {@code criteria}
     */
    public static Schedule read(byte[] document) {
        try {
            JsonNode root = JSON.readTree(document);
            List<Criterion> criteria = new ArrayList<>();
            root.path("criteria").forEach(c -> criteria.add(
                    new Criterion(criteria.size() + 1, c.path("collateralCriteria"), c.path("treatment"))));
            if (criteria.isEmpty()) {
                throw new IllegalArgumentException("the document has no `criteria`");
            }
            return new Schedule(List.copyOf(criteria));
        } catch (IOException e) {
            throw new IllegalArgumentException("the document is no JSON: " + e.getMessage(), e);
        }
    }

    /** One combination that is accepted or excluded. */
    record Line(Criterion criterion, Conjunction conjunction) {}

    /** Every combination, in the order in which the first that a lot meets decides. */
    List<Line> lines(Reading reading) {
        List<Line> lines = new ArrayList<>();
        for (Criterion criterion : criteria) {
            if (reading == Reading.STRICT || criterion.isIncluded()) {
                Criteria trees = new Criteria(new Leaves(reading, !criterion.isIncluded()));
                trees.of(criterion.tree(), false).forEach(c -> lines.add(new Line(criterion, c)));
            }
        }
        if (reading == Reading.STRICT) {
            lines.sort(Comparator.comparing((Line l) -> l.criterion().isIncluded()).thenComparing(Schedule::generosity));
        }
        return lines;
    }

    /** Kinds of criteria that no column speaks of. */
    Set<String> unknown() {
        Set<String> unknown = new TreeSet<>();
        for (Criterion criterion : criteria) {
            Leaves leaves = new Leaves(Reading.STRICT, !criterion.isIncluded());
            new Criteria(leaves).of(criterion.tree(), false);
            unknown.addAll(leaves.unknown());
        }
        return unknown;
    }

    private static BigDecimal generosity(Line line) {
        return line.criterion().isIncluded() ? line.criterion().advanceRate() : BigDecimal.ZERO;
    }
}
