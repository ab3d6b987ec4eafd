package io.collateralpolicy.rest.page;

import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The answers of {@code /health} and its three parts, in the form of MicroProfile Health 4.0: 200 or 503. */
public final class Health implements Content {

    private final List<Check> checks;

    public Health(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Which question of an operator a check belongs to; the name is the last part of its address. */
    public enum Kind {
        STARTED,
        LIVE,
        READY
    }

    /** One thing that is up or down. */
    public record Check(Kind kind, String name, BooleanSupplier isUp) {}

    private record Result(String name, String status, Map<String, String> data) {}

    private record Report(String status, List<Result> checks) {}

    @Override
    public Said at(String path) {
        if (path.isEmpty()) {
            return said(checks);
        }
        Kind wanted = kind(path).orElseThrow(Content::nothingHere);
        return said(checks.stream().filter(check -> check.kind() == wanted).toList());
    }

    private static Optional<Kind> kind(String path) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(path))
                .findFirst();
    }

    private static Said said(List<Check> asked) {
        List<Result> results = asked.stream().map(Health::result).toList();
        boolean up = results.stream().allMatch(result -> result.status().equals("UP"));
        return new Said(up ? 200 : 503, "application/json;charset=UTF-8", json(new Report(up ? "UP" : "DOWN", results)));
    }

    private static Result result(Check check) {
        return new Result(check.name(), check.isUp().getAsBoolean() ? "UP" : "DOWN", Map.of());
    }

    private static byte[] json(Report report) {
        try {
            return StrictJson.mapper().writeValueAsBytes(report);
        } catch (IOException e) {
            throw new UncheckedIOException("a report of texts cannot be written", e);
        }
    }
}
