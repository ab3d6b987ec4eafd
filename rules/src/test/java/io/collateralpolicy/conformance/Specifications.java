package io.collateralpolicy.conformance;

import io.collateralpolicy.cdm.Schedule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Eligible collateral schedules of the conformance data. */
public final class Specifications {

    private Specifications() {}

    /** One file of the folder {@code eligibility}. */
    public static Schedule schedule(String file) {
        try {
            return Schedule.read(Files.readAllBytes(
                    Path.of(System.getProperty("conformance.data", "")).resolve("eligibility").resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
