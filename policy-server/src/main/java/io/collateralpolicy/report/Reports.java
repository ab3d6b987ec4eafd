package io.collateralpolicy.report;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.decision.search.MentionIndex;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives reports: bounded, and recorded before the first row is read. */
public final class Reports {

    /** Records that one report may rest on. */
    public static final long RECORDS_MAX = 100_000;

    private final List<Report> reports;
    private final AuditLog log;
    private final MentionIndex mentions;

    /** @param reports in the order they are listed */
    public Reports(List<Report> reports, AuditLog log, MentionIndex mentions) {
        this.reports = List.copyOf(reports);
        this.log = log;
        this.mentions = mentions;
    }

    public List<Report> all() {
        return reports;
    }

    /** @throws ProblemException {@code not-found} */
    public Report find(String name) {
        return reports.stream().filter(report -> report.name().equals(name)).findFirst().orElseThrow(
                () -> new ProblemException(ProblemType.NOT_FOUND, "there is no report `" + name + "`: see `GET /api/v1/reports`"));
    }

    /**
     * Records that a report is given; the rows are written afterwards.
     *
     * @throws ProblemException {@code invalid-parameter} when it would rest on more than {@link #RECORDS_MAX} records,
     *     {@code not-ready} while decisions of before are indexed: a report would look whole without them
     */
    public void record(Report report, Wanted wanted, Form form, String subject) {
        mentions.catchUp();
        if (report.source().records(wanted, RECORDS_MAX + 1) > RECORDS_MAX) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "the report would rest on more than " + RECORDS_MAX + " records: ask for a shorter time, or for one book");
        }
        Map<String, String> content = new TreeMap<>(wanted.said());
        content.put("report", report.name());
        content.put("form", form.name());
        log.append(Append.of(AuditType.REPORT_GIVEN, subject, content));
    }

    /** Writes it, row by row; memory does not grow with it. */
    public void write(Report report, Wanted wanted, Form form, OutputStream out) {
        try (RowWriter writer = form.writer(report, wanted, out)) {
            report.source().rows(wanted, writer::row);
            writer.end();
        }
    }
}
