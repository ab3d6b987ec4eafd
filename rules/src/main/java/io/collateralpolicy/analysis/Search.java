package io.collateralpolicy.analysis;

import io.collateralpolicy.analysis.AnalysisResult.Status;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** One property looked for in one space; the first that breaks it stays. */
final class Search {

    private final AnalysisProperty property;
    private final Space space;
    private Optional<String> broken = Optional.empty();
    private List<Probe> probes = List.of();
    private final SortedSet<String> unseen = new TreeSet<>();

    Search(AnalysisProperty property, Space space) {
        this.property = property;
        this.space = space;
    }

    Space space() {
        return space;
    }

    void consider(Supplier<Optional<String>> law, Probe... asked) {
        if (broken.isEmpty()) {
            broken = law.get();
            probes = List.of(asked);
        }
    }

    /** Something that probes should have shown and did not: then nothing is proved. */
    void missing(String what) {
        unseen.add(what);
    }

    /** Of a property that is asked of neighbours along what varies. */
    AnalysisResult result(Laboratory laboratory, SortedSet<String> untried, Vary vary, int steps) {
        return result(laboratory, untried, ", each at " + steps + " values of " + vary.text());
    }

    /** @param untried properties that probes do not try in every way and that may bear on it: then nothing is proved */
    AnalysisResult result(Laboratory laboratory, SortedSet<String> untried) {
        return result(laboratory, untried, "");
    }

    private AnalysisResult result(Laboratory laboratory, SortedSet<String> untried, String along) {
        unseen.addAll(untried);
        Status held = space.isWhole() && unseen.isEmpty() ? Status.PROVED : Status.SEARCHED;
        String open = unseen.isEmpty() ? "" : "; not tried in every way: " + String.join(", ", unseen);
        return new AnalysisResult(property, broken.isPresent() ? Status.FAILED : held, space.text() + along + open,
                broken.map(sentence -> laboratory.witness(sentence, probes)));
    }
}
