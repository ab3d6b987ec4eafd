package io.collateralpolicy.rest.http;

import io.collateralpolicy.problem.Problem;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.problem.Redacted;
import io.collateralpolicy.rest.request.CurrentRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Turns whatever ends a request early into {@code application/problem+json}. */
@Provider
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable failure) {
        String instance = CurrentRequest.here().id();
        ProblemException cause = Translation.of(failure);
        CurrentRequest.here().endsWith(cause.type());
        if (cause.type() == ProblemType.INTERNAL_ERROR || cause.type() == ProblemType.DATABASE_UNAVAILABLE) {
            System.getLogger(ProblemMapper.class.getName()).log(System.Logger.Level.ERROR, instance, Redacted.of(failure));
        }
        Response.ResponseBuilder response = Response.status(cause.type().status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(cause, instance));
        ProblemHeaders.of(cause).forEach(response::header);
        allow(failure).ifPresent(names -> response.header(HttpHeaders.ALLOW, names));
        return response.build();
    }

    private static Optional<String> allow(Throwable failure) {
        return failure instanceof WebApplicationException http
                ? Optional.ofNullable(http.getResponse().getHeaderString(HttpHeaders.ALLOW))
                : Optional.empty();
    }
}
