package io.collateralpolicy.access;

/**
 * What a token must say to be meant for this server.
 *
 * @param issuer   its {@code iss}
 * @param audience one of its {@code aud}
 */
public record TokenRules(String issuer, String audience) {}
