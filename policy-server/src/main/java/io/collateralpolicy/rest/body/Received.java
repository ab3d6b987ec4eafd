package io.collateralpolicy.rest.body;

/**
 * A request body, read and within its bounds, together with its bytes as they came.
 *
 * @param bytes as received
 * @param value the same, understood
 */
public record Received<T>(byte[] bytes, T value) {}
