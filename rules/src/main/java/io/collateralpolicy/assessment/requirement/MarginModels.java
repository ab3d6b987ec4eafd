package io.collateralpolicy.assessment.requirement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The margin models of positions, by name. */
public final class MarginModels {

    private final Map<String, MarginModel> byName;

    /** Those of this package, and more. */
    public MarginModels(List<MarginModel> more) {
        this.byName = Stream.concat(all().stream(), more.stream())
                .collect(Collectors.toUnmodifiableMap(m -> m.name().name(), Function.identity()));
    }

    private static List<MarginModel> all() {
        return List.of(
                StaticRatioModel.ofNotional(),
                StaticRatioModel.ofEntryNotional(),
                new SkewScaledModel(),
                new OpenInterestScaledModel(),
                new NetToGrossScheduleModel());
    }

    public Optional<MarginModel> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
