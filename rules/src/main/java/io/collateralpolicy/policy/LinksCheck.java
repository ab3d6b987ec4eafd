package io.collateralpolicy.policy;

import io.collateralpolicy.table.Numbers;
import io.collateralpolicy.table.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether every link of a manifest joins numbers that the package has. */
final class LinksCheck {

    private final Numbers numbers;
    private final Diagnostics diagnostics;
    private final Set<String> names = new HashSet<>();

    private LinksCheck(Numbers numbers, Diagnostics diagnostics) {
        this.numbers = numbers;
        this.diagnostics = diagnostics;
    }

    static void check(List<Link> links, Numbers numbers, Diagnostics diagnostics) {
        LinksCheck check = new LinksCheck(numbers, diagnostics);
        links.forEach(check::check);
    }

    private void check(Link link) {
        if (!isSaid(link.name()) || !isSaid(link.reason()) || !names.add(link.name())) {
            refuse("a link needs a `name` of its own and a `reason`");
        }
        long distinct = link.members().stream().distinct().count();
        if (distinct < Link.MEMBERS_MIN || distinct < link.members().size()) {
            refuse("link `" + link.name() + "` needs at least " + Link.MEMBERS_MIN + " members, each once");
        }
        for (Link.Member member : link.members()) {
            if (!member.isWhole()) {
                refuse("link `" + link.name() + "`: a member is a `parameter`, or a `table`, `row` and `column`");
            } else if (!exists(member)) {
                refuse("link `" + link.name() + "`: there is no `" + member.place() + "`");
            }
        }
    }

    private boolean exists(Link.Member member) {
        return member.parameter().map(p -> numbers.parameters().parameter(p).isPresent())
                .orElseGet(() -> numbers.table(member.table().orElseThrow()).filter(t -> has(t, member)).isPresent());
    }

    private static boolean has(Table table, Link.Member member) {
        String row = member.row().orElseThrow();
        return table.rows().stream()
                .anyMatch(r -> r.get("row").equals(row) && r.containsKey(member.column().orElseThrow()));
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }

    private void refuse(String message) {
        diagnostics.add(Manifest.FILE, "invalid-link", message, "");
    }
}
