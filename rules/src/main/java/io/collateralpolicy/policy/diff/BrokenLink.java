package io.collateralpolicy.policy.diff;

import io.collateralpolicy.policy.Link;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.table.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Numbers that belong together and do not change together; a change set with one is refused whole.
 *
 * @param link      its name
 * @param reason    why they belong together
 * @param changed   members that change
 * @param unchanged members that stay
 */
public record BrokenLink(String link, String reason, List<String> changed, List<String> unchanged) {

    /** By the links of the package before: no change set gets rid of a link and of what it asks at once. */
    static List<BrokenLink> of(PolicyPackage before, PolicyPackage after) {
        return before.manifest().links().stream()
                .map(link -> of(link, before, after))
                .filter(broken -> !broken.changed.isEmpty() && !broken.unchanged.isEmpty())
                .toList();
    }

    private static BrokenLink of(Link link, PolicyPackage before, PolicyPackage after) {
        Map<Boolean, List<String>> members = link.members().stream().collect(Collectors.partitioningBy(
                m -> !value(before, m).equals(value(after, m)), Collectors.mapping(Link.Member::place, Collectors.toList())));
        return new BrokenLink(link.name(), link.reason(), members.get(true), members.get(false));
    }

    /** The number, whatever its places: writing {@code 1.0} for {@code 1} changes nothing. */
    private static Optional<Object> value(PolicyPackage in, Link.Member member) {
        Optional<Object> value = member.parameter().isPresent()
                ? in.numbers().parameters().parameter(member.parameter().get()).map(p -> p.value())
                : in.numbers().table(member.table().orElseThrow()).flatMap(t -> cell(t, member));
        return value.map(v -> v instanceof BigDecimal d ? d.stripTrailingZeros() : v);
    }

    private static Optional<Object> cell(Table table, Link.Member member) {
        String column = member.column().orElseThrow();
        for (int i = 0; i < table.rows().size(); i++) {
            if (table.rows().get(i).get("row").equals(member.row().orElseThrow())) {
                Object output = table.results().get(i).outputs().get(column);
                return Optional.ofNullable(output == null ? table.rows().get(i).get(column) : output);
            }
        }
        return Optional.empty();
    }

    /** Names the pair and says what to do. */
    public String text() {
        return quoted(changed) + " would change without " + quoted(unchanged) + ", linked as `" + link
                + "` (" + reason + "): change all of them or none";
    }

    private static String quoted(List<String> places) {
        return places.stream().map(p -> "`" + p + "`").collect(Collectors.joining(", "));
    }
}
