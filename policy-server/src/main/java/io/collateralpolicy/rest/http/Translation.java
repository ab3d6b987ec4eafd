package io.collateralpolicy.rest.http;

import io.collateralpolicy.audit.DatabaseFailure;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.problem.Violation;
import io.collateralpolicy.wire.InvalidJson;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;

/** Every failure as the problem it is to the caller. */
public final class Translation {

    private Translation() {}

    public static ProblemException of(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return problem;
        } else if (failure.getCause() instanceof ProblemException problem) {
            return problem;
        } else if (failure instanceof InvalidJson json) {
            return malformed(json);
        } else if (failure instanceof WebApplicationException http) {
            return ofStatus(http.getResponse().getStatus());
        } else if (failure instanceof DatabaseFailure) {
            return ofType(ProblemType.DATABASE_UNAVAILABLE);
        }
        return new ProblemException(
                ProblemType.INTERNAL_ERROR, "the server failed, not the request: report `instance` to its operator");
    }

    private static ProblemException ofStatus(int status) {
        return ofType(ProblemType.ofStatus(status));
    }

    private static ProblemException ofType(ProblemType type) {
        return new ProblemException(type, type.when() + ": " + type.remedy());
    }

    private static ProblemException malformed(InvalidJson json) {
        String detail = json.getMessage() + " (line " + json.line() + ", column " + json.column() + ")";
        return new ProblemException(
                ProblemType.MALFORMED_JSON, detail, List.of(Violation.at(json.path(), json.getMessage())));
    }
}
