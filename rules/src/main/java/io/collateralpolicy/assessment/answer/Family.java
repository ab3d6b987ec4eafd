package io.collateralpolicy.assessment.answer;

import java.util.List;

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

    private static final List<Family> ALL = List.of(values());

    private final String prefix;

    Family(String prefix) {
        this.prefix = prefix;
    }

    public static Family of(String ruleId) {
        int end = ruleId.indexOf('-');
        for (Family family : ALL) {
            if (family.prefix.length() == end && ruleId.startsWith(family.prefix)) {
                return family;
            }
        }
        return OTHER;
    }
}
