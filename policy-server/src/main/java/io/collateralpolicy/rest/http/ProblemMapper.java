package io.collateralpolicy.rest.http;

import io.collateralpolicy.problem.Problem;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.UUID;

/** Turns whatever ends a request early into {@code application/problem+json}. */
@Provider
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable failure) {
        String instance = "urn:uuid:" + UUID.randomUUID();
        ProblemException cause = Translation.of(failure);
        if (cause.type() == ProblemType.INTERNAL_ERROR) {
            System.getLogger(ProblemMapper.class.getName()).log(System.Logger.Level.ERROR, instance, failure);
        }
        Response.ResponseBuilder response = Response.status(cause.type().status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(cause, instance));
        addHeaders(response, cause.type(), failure);
        return response.build();
    }

    private static void addHeaders(Response.ResponseBuilder response, ProblemType type, Throwable failure) {
        switch (type) {
            case UNAUTHENTICATED -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case TOO_MANY_REQUESTS -> response.header(HttpHeaders.RETRY_AFTER, "60");
            case NOT_READY, REQUEST_IN_PROGRESS, AUDIT_UNAVAILABLE -> response.header(HttpHeaders.RETRY_AFTER, "2");
            case METHOD_NOT_ALLOWED -> allow(failure).ifPresent(names -> response.header(HttpHeaders.ALLOW, names));
            default -> {}
        }
    }

    private static Optional<String> allow(Throwable failure) {
        return failure instanceof WebApplicationException http
                ? Optional.ofNullable(http.getResponse().getHeaderString(HttpHeaders.ALLOW))
                : Optional.empty();
    }
}
