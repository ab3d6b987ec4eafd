package io.collateralpolicy.doctor;

import io.collateralpolicy.setting.ProductionRules;
import io.collateralpolicy.setting.ServerXml;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code java io.collateralpolicy.doctor.Doctor server.xml}: ends with 0, or with 1 where something would fail. */
public final class Doctor {

    private static final int JAVA_MIN = 17;

    private final ServerXml settings;
    private final Clock clock;

    Doctor(ServerXml settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("say where server.xml is: java -cp … io.collateralpolicy.doctor.Doctor server.xml");
            System.exit(2);
        }
        System.exit(run(Path.of(arguments[0]), System.getenv(), System.out));
    }

    static int run(Path serverXml, Map<String, String> environment, PrintStream out) {
        List<Finding> findings = new Doctor(ServerXml.read(serverXml, environment), Clock.systemUTC()).examine();
        findings.forEach(finding -> out.println(finding.line()));
        return findings.stream().anyMatch(finding -> finding.grade() == Finding.Grade.FAIL) ? 1 : 0;
    }

    /** All that was found, in the order in which a start needs it; one examination that breaks ends no other. */
    List<Finding> examine() {
        return Stream.<Examination>of(
                        new Examination("Java", Doctor::java),
                        new Examination("settings", this::settings),
                        new Examination("data folder", new DataFolder(settings)::examine),
                        new Examination("database", new DatabaseExamination(settings, clock)::examine),
                        new Examination("TLS", new KeystoreExamination(settings, clock)::examine),
                        new Examination("identity provider", new ProviderExamination(settings, clock)::examine))
                .flatMap(examination -> examination.findings().stream())
                .toList();
    }

    private record Examination(String about, Supplier<List<Finding>> look) {

        List<Finding> findings() {
            try {
                return look.get();
            } catch (RuntimeException e) {
                return List.of(Finding.fail(about, "it cannot be looked at: " + e.getMessage()));
            }
        }
    }

    private static List<Finding> java() {
        int version = Runtime.version().feature();
        return List.of(version >= JAVA_MIN
                ? Finding.ok("Java", Runtime.version() + ", at least " + JAVA_MIN)
                : Finding.fail("Java", version + " is too old: install " + JAVA_MIN + " or newer and set JAVA_HOME"));
    }

    private List<Finding> settings() {
        List<Finding> findings = new ArrayList<>();
        ProductionRules.broken(settings::value).forEach(broken -> findings.add(Finding.fail("settings", broken)));
        if (settings.value("jwt.issuer").isEmpty() && !settings.value("local.users").equals("true")) {
            findings.add(Finding.fail("settings", "nobody could sign in: give jwt.issuer, or local.users=true on this machine"));
        }
        if (findings.isEmpty()) {
            findings.add(Finding.ok("settings", "run.mode is " + settings.value(ProductionRules.MODE)));
        }
        return findings;
    }
}
