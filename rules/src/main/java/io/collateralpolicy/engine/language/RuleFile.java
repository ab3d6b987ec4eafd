package io.collateralpolicy.engine.language;

import io.collateralpolicy.engine.Stage;

/**
 * An authored file, as stored.
 *
 * @param path  inside the policy package, for diagnostics
 * @param stage whose facts its rules may match
 * @param text  as the author wrote it; anything at all
 */
public record RuleFile(String path, Stage stage, String text) {}
