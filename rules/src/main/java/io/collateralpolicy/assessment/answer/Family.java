package io.collateralpolicy.assessment.answer;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The families of rules, told by the first letters of a rule id. */
public enum Family {
    ELIGIBILITY("EL"),
    HAIRCUT("HC"),
    ORACLE("OR"),
    CONCENTRATION("CL"),
    WRONG_WAY("WW"),
    MARGIN("MG"),
    LIQUIDATION("LQ"),
    BREAKER("CB"),
    HOST("HOST"),
    OTHER("");

    private static final Map<String, Family> BY_PREFIX =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(f -> f.prefix, f -> f));

    private final String prefix;

    Family(String prefix) {
        this.prefix = prefix;
    }

    public static Family of(String ruleId) {
        return BY_PREFIX.getOrDefault(ruleId.substring(0, Math.max(0, ruleId.indexOf('-'))), OTHER);
    }
}
