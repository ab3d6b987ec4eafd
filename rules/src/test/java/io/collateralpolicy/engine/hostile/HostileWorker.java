package io.collateralpolicy.engine.hostile;

import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.engine.Facts;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.compile.Unguarded;
import io.collateralpolicy.engine.language.RuleFile;
import io.collateralpolicy.engine.language.read.LoneLinks;
import io.collateralpolicy.engine.language.read.RuleSet;
import io.collateralpolicy.fact.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A process of its own that lets attacks run, one after another, and says what became of each. */
final class HostileWorker {

    static final String SAYS = "outcome ";
    private static final List<Fact> FACTS = List.of(
            Facts.lot("lot-1", "WETH", "MAJOR", "1", 0), Facts.debt("loan-1", "USDC", "1"));

    private final Standing standing;
    private final Marker marker;

    private HostileWorker(Standing standing, Marker marker) {
        this.standing = standing;
        this.marker = marker;
    }

    /** @param arguments what stands, a folder for markers, a file that lists the attacks, how many of them to skip */
    public static void main(String[] arguments) throws IOException {
        Map<String, Attack> attacks =
                Attack.all().stream().collect(Collectors.toMap(Attack::file, Function.identity()));
        HostileWorker worker =
                new HostileWorker(Standing.valueOf(arguments[0]), new Marker(Path.of(arguments[1])));
        Unguarded.compile(Raw.of(Raw.BENIGN)).close();
        System.out.println(SAYS + "ready");
        Files.readAllLines(Path.of(arguments[2])).stream().skip(Long.parseLong(arguments[3]))
                .forEach(file -> System.out.println(SAYS + worker.outcome(attacks.get(file))));
    }

    private Outcome outcome(Attack attack) {
        marker.remove();
        try {
            return tried(attack);
        } catch (InvalidPackage e) {
            return seen(Outcome.RAN_WHILE_BUILT, Outcome.NOTHING);
        } catch (Throwable e) {
            return seen(Outcome.RAN, isBroken(e) ? Outcome.BROKE : Outcome.NOTHING);
        } finally {
            Unguarded.forget();
        }
    }

    private Outcome tried(Attack attack) {
        if (isStopped(attack)) {
            return seen(Outcome.RAN_WHILE_BUILT, Outcome.STOPPED);
        }
        try (Unguarded compiled = compiled(attack)) {
            if (marker.isThere()) {
                return Outcome.RAN_WHILE_BUILT;
            } else if (standing == Standing.CLASS_CHECK && !compiled.violations().isEmpty()) {
                return Outcome.STOPPED;
            }
            compiled.fire(FACTS);
            return seen(Outcome.RAN, Outcome.NOTHING);
        }
    }

    /** What stands for a printer that errs has all links before the class check behind it. */
    private boolean isStopped(Attack attack) {
        return !attack.family().equals("after-the-printer") && switch (standing) {
            case READERS -> isRefused(attack);
            case GUARD -> LoneLinks.of(attack.text()).refused();
            case PRINTER -> LoneLinks.of(attack.text()).rules().isEmpty();
            case NO_LINK, CLASS_CHECK -> false;
        };
    }

    private Unguarded compiled(Attack attack) {
        if (standing == Standing.PRINTER && !attack.family().equals("after-the-printer")) {
            LoneLinks read = LoneLinks.of(attack.text());
            return Unguarded.compile(read.rules(), read.parameters());
        }
        return Unguarded.compile(Raw.of(attack));
    }

    private static boolean isRefused(Attack attack) {
        try {
            RuleSet.read(List.of(new RuleFile("a.drl", Stage.TERMS, attack.text())));
            return false;
        } catch (InvalidPackage e) {
            return true;
        }
    }

    private Outcome seen(Outcome there, Outcome otherwise) {
        return marker.isThere() ? there : otherwise;
    }

    private static boolean isBroken(Throwable thrown) {
        return thrown instanceof VirtualMachineError
                || thrown.getCause() != null && isBroken(thrown.getCause());
    }
}
