package io.collateralpolicy.rest.body;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.problem.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Broken constraints of a body as one problem, in the order of their places. */
final class Violations {

    private Violations() {}

    static <T> ProblemException problem(Set<ConstraintViolation<T>> invalid) {
        List<Violation> violations = invalid.stream()
                .map(Violations::violation)
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
                isMissing(violation) ? "is missing" : violation.getMessage(),
                shown ? Optional.of(value.toString()) : Optional.empty());
    }

    private static boolean isMissing(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation() instanceof NotNull;
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
