package io.collateralpolicy.explain;

import io.collateralpolicy.assessment.answer.Finding;
import java.util.List;

/**
 * What a rule said, and where it kept silent why.
 *
 * @param ruleId    the rule asked about
 * @param title     its sentence
 * @param source    document and section
 * @param rationale the author's reason, empty without one
 * @param spoke     whether any of its patterns fitted together, so that it said something
 * @param findings  what it said, as the decision has it
 * @param facts     every fact of the judged state against its patterns, in the order of the decision
 * @param sentences the silences, for people
 */
public record WhyNot(
        String ruleId,
        String title,
        String source,
        String rationale,
        boolean spoke,
        List<Finding> findings,
        List<Explained> facts,
        List<String> sentences) {}
