package io.collateralpolicy.governance.draft;

import java.util.Optional;

/**
 * What somebody writes.
 *
 * @param path    of the file
 * @param seen    digest of what its writer had before the eyes; empty for a new file
 * @param content the text; empty to remove the file
 * @param subject who writes
 */
public record Edit(String path, Optional<String> seen, Optional<byte[]> content, String subject) {}
