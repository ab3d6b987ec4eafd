package io.collateralpolicy.cdm;

import java.util.ArrayList;
import java.util.List;

/**
 * Long-term ratings in their order, best first: the scales of Standard &amp; Poor's and Fitch, and of Moody's. A notation of
 * the one is understood under the other, for schedules write them so.
 */
final class Ratings {

    private static final List<String> LETTERS = List.of(
            "AAA", "AA+", "AA", "AA-", "A+", "A", "A-", "BBB+", "BBB", "BBB-", "BB+", "BB", "BB-", "B+", "B", "B-",
            "CCC+", "CCC", "CCC-", "CC", "C", "D");
    private static final List<String> NUMBERED = List.of(
            "Aaa", "Aa1", "Aa2", "Aa3", "A1", "A2", "A3", "Baa1", "Baa2", "Baa3", "Ba1", "Ba2", "Ba3", "B1", "B2", "B3",
            "Caa1", "Caa2", "Caa3", "Ca", "C");

    private Ratings() {}

    /**
     * The notations that a boundary accepts.
     *
     * @param boundary {@code MINIMUM}: this or better, {@code MAXIMUM}: this or worse, else this alone
     */
    static List<String> accepted(String notation, String boundary) {
        int rank = Math.max(LETTERS.indexOf(notation), NUMBERED.indexOf(notation));
        if (rank < 0) {
            return List.of(notation);
        }
        List<String> accepted = new ArrayList<>();
        for (List<String> scale : List.of(LETTERS, NUMBERED)) {
            accepted.addAll(switch (boundary) {
                case "MINIMUM" -> scale.subList(0, Math.min(rank + 1, scale.size()));
                case "MAXIMUM" -> scale.subList(Math.min(rank, scale.size()), scale.size());
                default -> scale.subList(Math.min(rank, scale.size()), Math.min(rank + 1, scale.size()));
            });
        }
        return accepted;
    }
}
