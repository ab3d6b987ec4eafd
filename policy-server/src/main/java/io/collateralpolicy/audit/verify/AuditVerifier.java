package io.collateralpolicy.audit.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Checks an export of the audit log, offline and without any class of those who wrote it:
 * {@code java -jar audit-verifier.jar BUNDLE}.
 *
 * <p>It ends with 0 where nothing is wrong, with the code of a {@link io.collateralpolicy.audit.verify.report.Failure} where
 * something is, and with {@value #CANNOT} where it could not look.
 */
public final class AuditVerifier {

    private static final int CANNOT = 2;

    private AuditVerifier() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, System.err));
    }

    /** The same without ending the process. */
    static int run(String[] arguments, PrintStream out, PrintStream errors) {
        try {
            Options options = Options.parse(arguments);
            Outcome outcome = Verification.run(options);
            out.print(options.json() ? JsonReport.of(outcome) : TextReport.of(outcome));
            return outcome.findings().exitCode();
        } catch (Misuse e) {
            errors.println(e.getMessage());
            errors.println(Options.USAGE);
            return CANNOT;
        } catch (IOException e) {
            errors.println("the bundle cannot be read: " + e.getMessage());
            return CANNOT;
        }
    }
}
