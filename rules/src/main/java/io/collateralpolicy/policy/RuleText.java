package io.collateralpolicy.policy;

import io.collateralpolicy.engine.Stage;

/** A rule file as stored, with the stage that asks it. */
public record RuleText(String path, Stage stage, String text) {}
