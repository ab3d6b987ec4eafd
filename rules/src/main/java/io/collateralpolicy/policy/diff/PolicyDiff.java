package io.collateralpolicy.policy.diff;

import io.collateralpolicy.policy.PolicyPackage;
import java.util.List;

/**
 * Everything that differs between two packages, in an order that depends on nothing but them.
 *
 * @param before         package digest
 * @param after          package digest
 * @param logicChanged   whether the logic digest differs; titles, sources and rationales are part of it
 * @param numbersChanged whether the numbers digest differs
 * @param manifest       members of {@code policy.json}, seals apart
 * @param rules          by id
 * @param tables         by name
 * @param parameters     by name, and {@code order} where they stand in another one
 * @param scenarios      by path
 * @param files          every other file than {@code policy.json} whose bytes differ, by path, with its digests
 * @param brokenLinks    numbers that belong together and do not change together
 */
public record PolicyDiff(
        String before,
        String after,
        boolean logicChanged,
        boolean numbersChanged,
        List<ValueChange> manifest,
        List<RuleChange> rules,
        List<TableDiff> tables,
        List<ParameterChange> parameters,
        List<DocumentChange> scenarios,
        List<ValueChange> files,
        List<BrokenLink> brokenLinks) {

    /** Compares by meaning; white space, comments and the order of members are seen in {@code files} alone. */
    public static PolicyDiff between(PolicyPackage before, PolicyPackage after) {
        return new Comparison(before, after).diff();
    }

    /** Whether the packages are the same. */
    public boolean isEmpty() {
        return before.equals(after);
    }

    /** For people: a line for each change, under a heading for each part. */
    public String text() {
        return DiffText.of(this);
    }
}
