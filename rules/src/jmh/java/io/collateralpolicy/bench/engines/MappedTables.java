package io.collateralpolicy.bench.engines;

import io.collateralpolicy.bench.byhand.TableByHand;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.Holding;
import io.collateralpolicy.fact.Lot;
import io.collateralpolicy.fact.Position;
import io.collateralpolicy.fact.Quote;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.table.row.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By hand: maps, and code that knows which property each table wants. */
final class MappedTables implements TableWork {

    private final Map<String, TableByHand> tables = new HashMap<>();

    MappedTables(ReadyPolicy policy) {
        policy.numbers().tables().forEach((name, table) -> tables.put(name, new TableByHand(table)));
    }

    @Override
    public List<Map<String, List<String>>> rows(List<Fact> facts) {
        List<Map<String, List<String>>> found = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            Map<String, List<String>> rows = new HashMap<>();
            look(fact, rows);
            found.add(rows);
        }
        return found;
    }

    private void look(Fact fact, Map<String, List<String>> rows) {
        if (fact instanceof Lot lot) {
            look(lot, rows);
        } else if (fact instanceof Quote quote) {
            note(rows, "heartbeats", t -> t.find(quote.source(), quote.assetClass()));
        } else if (fact instanceof Position position) {
            note(rows, "static-margin-rates", t -> t.find(position.underlying()));
            note(rows, "grid-multipliers", t -> t.find(position.underlying()));
            note(rows, "scenario-grid", t -> t.find(position.underlying()));
            note(rows, "risk-terms", t -> t.find(position.pool()));
        } else if (fact instanceof Holding holding) {
            note(rows, "concentration-limits", t -> t.find(holding.assetClass()));
            note(rows, "issuer-limits", t -> t.find(holding.assetIssuer()));
        }
    }

    private void look(Lot lot, Map<String, List<String>> rows) {
        note(rows, "eligible-assets", t -> t.find(lot.asset(), lot.chain(), lot.custody()));
        note(rows, "segment-assets", t -> t.find(lot.pool(), lot.assetClass()));
        note(rows, "base-haircuts", t -> t.find(lot.assetClass()));
        note(rows, "volatility-horizons", t -> t.find(lot.assetClass()));
        note(rows, "market-depths", t -> t.find(lot.assetClass()));
        note(rows, "exit-queues", t -> t.find(lot.asset()));
        note(rows, "pool-price-moves", t -> t.find(lot.assetClass()));
        note(rows, "bridge-haircuts", t -> t.find(lot.asset(), lot.chain()));
        note(rows, "liquidation-thresholds", t -> t.find(lot.assetClass(), lot.chain()));
    }

    private void note(Map<String, List<String>> rows, String table, LookUp lookUp) {
        lookUp.in(tables.get(table)).ifPresent(row -> rows.put(table, TableEngine.names(row)));
    }

    private interface LookUp {

        Optional<Row> in(TableByHand table);
    }
}
