package io.collateralpolicy.policy.risk;

import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.diff.CellChange;
import io.collateralpolicy.policy.diff.Direction;
import io.collateralpolicy.policy.diff.Kind;
import io.collateralpolicy.policy.diff.ParameterChange;
import io.collateralpolicy.policy.diff.PolicyDiff;
import io.collateralpolicy.policy.diff.TableDiff;
import io.collateralpolicy.policy.diff.ValueChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a change only tightens new risk: proved cell by cell, for two packages of one logic ask the same questions of other
 * numbers. Nothing is weighed up, and one objection refuses the change whole.
 */
public final class EmergencyProof {

    /** Members of {@code policy.json} that decide nothing. */
    private static final Set<String> LABELS = Set.of("version", "title", "description");

    private final NewRisk numbers;
    private final List<Objection> objections = new ArrayList<>();

    private EmergencyProof(PolicyPackage before) {
        this.numbers = new NewRisk(before);
    }

    /**
     * What the change may not do in the emergency lane.
     *
     * @param place what it changes: a parameter, or {@code table/row/column}, or a file
     * @param why   in words
     */
    public record Objection(String place, String why) {}

    /** In the order of the difference; empty: it is proved. */
    public static List<Objection> objections(PolicyPackage before, PolicyPackage after) {
        EmergencyProof proof = new EmergencyProof(before);
        proof.judge(PolicyDiff.between(before, after));
        return List.copyOf(proof.objections);
    }

    private void judge(PolicyDiff diff) {
        if (diff.logicChanged()) {
            object("rules", "the logic digest changes");
        }
        diff.manifest().stream().filter(change -> !LABELS.contains(change.path()))
                .forEach(change -> object("policy.json/" + change.path(), "it is no number of new risk"));
        diff.tables().forEach(this::judge);
        diff.parameters().forEach(this::judge);
        diff.brokenLinks().forEach(link -> object(link.link(), link.text()));
    }

    private void judge(TableDiff table) {
        if (table.kind() != Kind.CHANGED || !table.schema().isEmpty() || table.order().isPresent()) {
            object(table.table(), "the table itself changes and not only its cells");
        }
        table.added().forEach(row -> object(table.table() + "/" + row.get("row"), "the row is new"));
        table.removed().forEach(row -> object(table.table() + "/" + row.get("row"), "the row is gone"));
        table.cells().forEach(cell -> judge(table.table(), cell));
    }

    private void judge(String table, CellChange cell) {
        String place = table + "/" + cell.row() + "/" + cell.column();
        Optional<String> objection = numbers.objectionToOutput(table, cell.column());
        if (objection.isPresent()) {
            object(place, objection.get());
        } else if (cell.direction() != Direction.NOTHING && !tightens(cell)) {
            object(place, "from `" + cell.before() + "` to `" + cell.after() + "` is not known to tighten");
        }
    }

    private static boolean tightens(CellChange cell) {
        if (cell.column().equals("eligible")) {
            return cell.direction() == Direction.TIGHTENS;
        }
        return Tightening.ofOutput(cell.column()).flatMap(more -> cell.delta().map(d -> more == d.absolute().signum() > 0))
                .orElse(false);
    }

    private void judge(ParameterChange change) {
        if (change.kind() != Kind.CHANGED) {
            object(change.name(), "the parameter is not in both packages");
            return;
        }
        change.members().stream().map(ValueChange::path).filter(path -> !path.equals("value"))
                .forEach(path -> object(change.name(), "its `" + path + "` changes and not only its value"));
        Optional<String> objection = numbers.objectionToParameter(change.name());
        if (objection.isPresent()) {
            object(change.name(), objection.get());
        } else if (change.direction() != Direction.NOTHING && !tightens(change)) {
            object(change.name(), "the change is not known to tighten");
        }
    }

    private boolean tightens(ParameterChange change) {
        return numbers.moreTightens(change.name())
                .flatMap(more -> change.delta().map(d -> d.absolute().signum() != 0 && more == d.absolute().signum() > 0))
                .orElse(false);
    }

    private void object(String place, String why) {
        objections.add(new Objection(place, why));
    }
}
