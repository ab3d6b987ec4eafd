package io.collateralpolicy.audit;

/**
 * Where an entry stands in the log.
 *
 * @param log          name of the log
 * @param index        place in it, from 0
 * @param leafHash     {@code SHA-256(0x00 ‖ entry bytes)}
 * @param previousHash leaf hash of the entry before it
 */
public record Receipt(String log, String index, String leafHash, String previousHash) {}
