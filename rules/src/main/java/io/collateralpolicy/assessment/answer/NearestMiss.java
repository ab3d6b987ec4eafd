package io.collateralpolicy.assessment.answer;

/**
 * What would have passed.
 *
 * @param ruleId   the rule that refuses
 * @param sentence the figure, the limit and the quantity that would pass, for people
 */
public record NearestMiss(String ruleId, String sentence) {}
