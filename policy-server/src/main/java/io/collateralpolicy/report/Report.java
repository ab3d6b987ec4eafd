package io.collateralpolicy.report;

/**
 * A report that can be asked for.
 *
 * @param name   in its address
 * @param title  a sentence
 * @param source of its rows
 */
public record Report(String name, String title, Source source) {}
