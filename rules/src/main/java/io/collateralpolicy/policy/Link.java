package io.collateralpolicy.policy;

import java.util.List;
import java.util.Optional;

/**
 * Numbers that mean something only together: a change set changes all of them or none.
 *
 * @param name    of the link, unique in the package
 * @param reason  why they belong together, for the author whose change is refused
 * @param members at least two
 */
public record Link(String name, String reason, List<Member> members) {

    /** Fewer belong to nothing. */
    public static final int MEMBERS_MIN = 2;

    public Link {
        members = members == null ? List.of() : List.copyOf(members);
    }

    /** One number: a parameter's value, or a cell of a table. */
    public record Member(
            Optional<String> parameter, Optional<String> table, Optional<String> row, Optional<String> column) {

        /** Whether it names a parameter, or else all of a cell. */
        boolean isWhole() {
            boolean cell = table.isPresent() && row.isPresent() && column.isPresent();
            boolean anyOfCell = table.isPresent() || row.isPresent() || column.isPresent();
            return parameter.isPresent() ? !anyOfCell : cell;
        }

        /** The parameter's name, or {@code table/row/column}. */
        public String place() {
            return parameter.orElseGet(() -> table.orElse("") + "/" + row.orElse("") + "/" + column.orElse(""));
        }
    }
}
