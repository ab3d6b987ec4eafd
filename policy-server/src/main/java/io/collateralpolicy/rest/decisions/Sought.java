package io.collateralpolicy.rest.decisions;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.decision.search.DecisionSearch.Field;
import io.collateralpolicy.decision.search.DecisionSearch;
import io.collateralpolicy.decision.search.Period;
import io.collateralpolicy.rest.Parameters;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumMap;
import java.util.Map;

/** The decisions that the parameters of an address seek, of those that the caller may see. */
final class Sought {

    private static final Map<String, Field> FIELDS = Map.ofEntries(
            Map.entry("accountId", Field.ACCOUNT_ID),
            Map.entry("book", Field.BOOK),
            Map.entry("asset", Field.ASSET),
            Map.entry("rule", Field.RULE),
            Map.entry("failedRule", Field.FAILED_RULE),
            Map.entry("outcome", Field.OUTCOME),
            Map.entry("policy", Field.POLICY),
            Map.entry("version", Field.VERSION),
            Map.entry("packageDigest", Field.PACKAGE_DIGEST),
            Map.entry("subject", Field.SUBJECT));

    private Sought() {}

    static DecisionSearch of(MultivaluedMap<String, String> parameters, Caller caller) {
        Map<Field, String> names = new EnumMap<>(Field.class);
        FIELDS.forEach((parameter, field) -> Parameters.name(parameter, parameters.getFirst(parameter))
                .ifPresent(name -> names.put(field, name)));
        Parameters.oneOf("outcome", parameters.getFirst("outcome"), Assessment.Outcome.class);
        DecisionSearch sought = new DecisionSearch(names, period(parameters), caller.confinedToPolicies());
        return caller.confinedTo().map(only -> sought.with(Field.SUBJECT, only)).orElse(sought);
    }

    private static Period period(MultivaluedMap<String, String> parameters) {
        return new Period(
                Parameters.instant("from", parameters.getFirst("from")),
                Parameters.instant("until", parameters.getFirst("until")));
    }
}
