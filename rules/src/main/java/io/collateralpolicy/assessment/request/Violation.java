package io.collateralpolicy.assessment.request;

/**
 * A member of the request that does not fit the rest of it.
 *
 * @param path    JSON pointer
 * @param message what is wrong and the bound
 */
public record Violation(String path, String message) {}
