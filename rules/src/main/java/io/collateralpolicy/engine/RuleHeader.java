package io.collateralpolicy.engine;

/**
 * What a finding says of the rule it came from.
 *
 * @param ruleId    the id that opens the rule's name, {@code HC-010}
 * @param title     the rest of the name
 * @param source    {@code @source("document, section")}
 * @param rationale {@code @rationale("…")}, empty when there is none
 * @param stage     the stage its file belongs to
 */
public record RuleHeader(String ruleId, String title, String source, String rationale, Stage stage) {}
