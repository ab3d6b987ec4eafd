package io.collateralpolicy.report;

/**
 * A column of a report.
 *
 * @param name    its heading, the member of a row in JSON
 * @param meaning what stands in it
 */
public record Column(String name, String meaning) {}
