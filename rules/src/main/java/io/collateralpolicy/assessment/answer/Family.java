package io.collateralpolicy.assessment.answer;

import java.util.Arrays;

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

    private final String prefix;

    Family(String prefix) {
        this.prefix = prefix;
    }

    public static Family of(String ruleId) {
        String prefix = ruleId.substring(0, Math.max(0, ruleId.indexOf('-')));
        return Arrays.stream(values()).filter(f -> f.prefix.equals(prefix)).findFirst().orElse(OTHER);
    }
}
