package io.collateralpolicy.report.register;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.decision.DecisionRow;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.replay.RecordedFacts;
import io.collateralpolicy.report.Column;
import io.collateralpolicy.report.Source;
import io.collateralpolicy.report.Wanted;
import io.collateralpolicy.wire.StrictJson;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Margin and collateral of every portfolio, as its last decision of the time states the account. A portfolio is an account; what
 * it posts the house receives.
 */
public final class MarginReport implements Source {

    private static final List<Column> COLUMNS = Columns.of(DecisionRegister.WHICH, List.of(
            new Column("asOf", "the instant the figures hold at"),
            new Column("baseCurrency", "of every figure"),
            new Column("valuation", "COMPLETE, or PARTIAL where a price was missing"),
            new Column("initialMargin", "required to take new risk"),
            new Column("maintenanceMargin", "required to keep what is there"),
            new Column("variationMargin", "what the positions are worth to the account, signed: what settles its exposure"),
            new Column("debt", "what the account owes"),
            new Column("postedPreHaircut", "market value of what the account posted and the house received"),
            new Column("postedPostHaircut", "the same after haircuts, of what is eligible"),
            new Column("marginExcess", "posted beyond what is required, after haircuts"),
            new Column("marginCall", "what is missing, after haircuts")));

    private final Decisions decisions;
    private final RecordedFacts facts;

    public MarginReport(Decisions decisions) {
        this.decisions = decisions;
        this.facts = new RecordedFacts(decisions);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public long records(Wanted wanted, long most) {
        return decisions.count(wanted.decisions(), most);
    }

    private record Portfolio(Optional<String> book, String accountId, String policy) {}

    @Override
    public void rows(Wanted wanted, Consumer<Map<String, String>> row) {
        Set<Portfolio> seen = new HashSet<>();
        new DecisionPages(decisions).each(wanted.decisions(), found -> {
            if (seen.add(new Portfolio(found.book(), found.accountId(), found.policy().name()))) {
                row.accept(row(found));
            }
        });
    }

    private Map<String, String> row(DecisionRow found) {
        if (found.contents().isPresent()) {
            return DecisionRegister.which(found);
        }
        Decisions.Recorded recorded = decisions.find(found.decisionId()).orElseThrow();
        JsonNode answer = StrictJson.readTree(decisions.decided(recorded));
        JsonNode figures = answer.path("current");
        Map<String, String> row = DecisionRegister.which(found);
        row.put("asOf", answer.path("asOf").asText());
        row.put("baseCurrency", facts.of(recorded).account().baseCurrency());
        row.put("valuation", answer.path("valuation").asText());
        row.put("variationMargin", figures.at("/derivativesValue/net").asText());
        row.put("postedPreHaircut", figures.path("marketValue").asText());
        row.put("postedPostHaircut", figures.path("collateralValue").asText());
        for (String same : List.of("initialMargin", "maintenanceMargin", "debt", "marginExcess", "marginCall")) {
            row.put(same, figures.path(same).asText());
        }
        return row;
    }
}
