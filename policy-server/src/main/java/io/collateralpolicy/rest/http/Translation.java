package io.collateralpolicy.rest.http;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.problem.Violation;
import io.collateralpolicy.wire.InvalidJson;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every failure as the problem it is to the caller. */
final class Translation {

    private Translation() {}

    static ProblemException of(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return problem;
        } else if (failure instanceof InvalidJson json) {
            return malformed(json);
        } else if (failure instanceof ConstraintViolationException invalid) {
            return invalid(invalid);
        } else if (failure instanceof WebApplicationException http) {
            return ofStatus(http.getResponse().getStatus());
        }
        return new ProblemException(
                ProblemType.INTERNAL_ERROR, "the server failed, not the request: report `instance` to its operator");
    }

    private static ProblemException ofStatus(int status) {
        ProblemType type = ProblemType.ofStatus(status);
        return new ProblemException(type, type.when() + ": " + type.remedy());
    }

    private static ProblemException malformed(InvalidJson json) {
        String detail = json.getMessage() + " (line " + json.line() + ", column " + json.column() + ")";
        return new ProblemException(
                ProblemType.MALFORMED_JSON, detail, List.of(Violation.at(json.path(), json.getMessage())));
    }

    private static ProblemException invalid(ConstraintViolationException invalid) {
        List<Violation> violations = invalid.getConstraintViolations().stream()
                .map(Translation::violation)
                .sorted(Comparator.comparing(Violation::path).thenComparing(Violation::message))
                .toList();
        String detail = violations.size() == 1
                ? "a member of the body is out of its bound"
                : violations.size() + " members of the body are out of their bounds";
        return new ProblemException(ProblemType.VALIDATION_FAILED, detail, violations);
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        Object value = violation.getInvalidValue();
        boolean shown = value instanceof CharSequence || value instanceof Number || value instanceof Enum;
        return new Violation(
                pointer(violation.getPropertyPath()),
                violation.getMessage(),
                shown ? Optional.of(value.toString()) : Optional.empty());
    }

    /** RFC 6901. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            Optional.ofNullable(node.getIndex()).ifPresent(index -> pointer.append('/').append(index));
            Optional.ofNullable(node.getKey()).ifPresent(key -> pointer.append('/').append(escaped(key.toString())));
            Optional.ofNullable(node.getName())
                    .filter(name -> !name.startsWith("<"))
                    .ifPresent(name -> pointer.append('/').append(escaped(name)));
        }
        return pointer.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
