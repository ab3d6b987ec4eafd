package io.collateralpolicy.engine;

import io.collateralpolicy.fact.Fact;
import java.util.List;

/**
 * What one rule said of one subject.
 *
 * @param rule      who said it
 * @param action    what
 * @param subject   of whom
 * @param arguments with what, in the order of {@link Action#forms()}
 */
public record Choice(RuleHeader rule, Action action, Fact subject, List<Argument> arguments) {}
