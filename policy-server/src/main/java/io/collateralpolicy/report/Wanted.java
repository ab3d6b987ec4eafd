package io.collateralpolicy.report;

import io.collateralpolicy.decision.search.DecisionSearch.Field;
import io.collateralpolicy.decision.search.DecisionSearch;
import io.collateralpolicy.decision.search.Period;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a report is about.
 *
 * @param from   the first instant
 * @param until  the end, exclusive
 * @param book   only this one's accounts, where the report has accounts
 * @param policy only this one, where the report has policies
 */
public record Wanted(Instant from, Instant until, Optional<String> book, Optional<String> policy) {

    /** The decisions of it. */
    public DecisionSearch decisions() {
        DecisionSearch ofPeriod = DecisionSearch.ALL.in(Period.between(from, until));
        DecisionSearch ofBook = book.map(name -> ofPeriod.with(Field.BOOK, name)).orElse(ofPeriod);
        return policy.map(name -> ofBook.with(Field.POLICY, name)).orElse(ofBook);
    }

    /** The same as text by name. */
    Map<String, String> said() {
        Map<String, String> said = new TreeMap<>(Map.of("from", from.toString(), "until", until.toString()));
        book.ifPresent(name -> said.put("book", name));
        policy.ifPresent(name -> said.put("policy", name));
        return said;
    }
}
