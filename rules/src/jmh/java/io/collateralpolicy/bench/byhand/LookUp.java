package io.collateralpolicy.bench.byhand;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Argument;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.table.row.Row;
import java.util.List;
import java.util.Optional;

/** A sentence whose last argument is the row of a table that answers, after one other argument or none. */
record LookUp(Sentence sentence, String name, TableByHand table) {

    static LookUp of(ReadyPolicy policy, String ruleId, Action action, String table, Argument... first) {
        return new LookUp(
                Sentence.of(policy, ruleId, action, first),
                table,
                new TableByHand(policy.numbers().table(table).orElseThrow()));
    }

    Optional<Row> find(String first) {
        return table.find(first);
    }

    Optional<Row> find(String first, String second) {
        return table.find(first, second);
    }

    Optional<Row> find(String first, String second, String third) {
        return table.find(first, second, third);
    }

    Choice about(Fact subject, Optional<Row> row) {
        Argument looked = new Argument(name, Optional.empty(), row);
        return sentence.about(subject, sentence.arguments().isEmpty()
                ? List.of(looked)
                : List.of(sentence.arguments().get(0), looked));
    }
}
