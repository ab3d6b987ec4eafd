package io.collateralpolicy.rest.records;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.access.Role;
import io.collateralpolicy.report.Column;
import io.collateralpolicy.report.Form;
import io.collateralpolicy.report.Report;
import io.collateralpolicy.report.Reports;
import io.collateralpolicy.report.Wanted;
import io.collateralpolicy.rest.Parameters;
import io.collateralpolicy.rest.http.Allowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reports out of the records, as CSV and as JSON. Each that is given is in the log before its first row is read. */
@Path("/reports")
public final class ReportsResource {

    private static final String CSV = "text/csv";
    /** Whoever does not say what they take gets JSON. */
    private static final String CSV_IF_ASKED = CSV + ";qs=0.5";
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Reports reports;

    public ReportsResource(Reports reports) {
        this.reports = reports;
    }

    /** The reports there are. */
    public record Listing(List<Listed> items) {}

    /**
     * A report.
     *
     * @param report  its name in the address
     * @param title   a sentence
     * @param columns in their order
     */
    public record Listed(String report, String title, List<Column> columns) {

        static Listed of(Report report) {
            return new Listed(report.name(), report.title(), report.source().columns());
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed({Role.AUDITOR, Role.ADMIN})
    public Listing list() {
        return new Listing(reports.all().stream().map(Listed::of).toList());
    }

    @GET
    @Path("/{report}")
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed({Role.AUDITOR, Role.ADMIN})
    public Response json(
            @PathParam("report") String name, @Context UriInfo address, @Context SecurityContext security) {
        return given(reports.find(name), wanted(address.getQueryParameters()), Form.JSON, security).build();
    }

    @GET
    @Path("/{report}")
    @Produces(CSV_IF_ASKED)
    @Allowed({Role.AUDITOR, Role.ADMIN})
    public Response csv(
            @PathParam("report") String name, @Context UriInfo address, @Context SecurityContext security) {
        Report report = reports.find(name);
        return given(report, wanted(address.getQueryParameters()), Form.CSV, security)
                .type(CSV + ";charset=UTF-8;header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + report.name() + ".csv\"")
                .build();
    }

    private Response.ResponseBuilder given(Report report, Wanted wanted, Form form, SecurityContext security) {
        reports.record(report, wanted, form, ((Caller) security.getUserPrincipal()).subject());
        return Response.ok((StreamingOutput) out -> reports.write(report, wanted, form, out));
    }

    private static Wanted wanted(MultivaluedMap<String, String> parameters) {
        Instant from = instant("from", parameters);
        Instant until = instant("until", parameters);
        if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw Parameters.invalid("`until` must be after `from`, at most " + LONGEST.toDays() + " days");
        }
        return new Wanted(
                from, until, Parameters.name("book", parameters.getFirst("book")),
                Parameters.name("policy", parameters.getFirst("policy")));
    }

    private static Instant instant(String name, MultivaluedMap<String, String> parameters) {
        return Parameters.instant(name, Parameters.required(name, parameters.getFirst(name))).orElseThrow();
    }
}
