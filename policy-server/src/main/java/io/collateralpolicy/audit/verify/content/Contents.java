package io.collateralpolicy.audit.verify.content;

import java.util.Optional;

/**
 * The contents of one decision, without the salt that they are stored behind.
 *
 * @param salt    of its account; none in edition 1
 * @param request the body as received
 * @param context what it rested on
 * @param answer  what was decided
 * @param account that the request refers to
 * @param market  of the server
 */
public record Contents(
        byte[] salt, byte[] request, byte[] context, byte[] answer, Optional<byte[]> account, Optional<byte[]> market) {}
