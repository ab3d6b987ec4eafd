package io.collateralpolicy.engine.language.read;

import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.language.CanonicalText;
import io.collateralpolicy.engine.language.ParameterUse;
import io.collateralpolicy.engine.language.Rule;
import io.collateralpolicy.engine.language.RuleFile;
import io.collateralpolicy.engine.language.TableUse;
import io.collateralpolicy.table.Numbers;
import io.collateralpolicy.wire.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The rules of one package, ordered by id, every name in them known. What numbers they need is still to be
 * given.
 */
public final class RuleSet {

    private final List<Rule> rules;
    private final List<ParameterUse> parameters;
    private final List<TableUse> tables;
    private final String canonicalText;
    private final String logicDigest;

    RuleSet(RuleReader reader) {
        this.rules = reader.rules().stream()
                .sorted(Comparator.comparing(r -> r.header().ruleId()))
                .toList();
        this.parameters = reader.parameters();
        this.tables = reader.tables();
        this.canonicalText = text(rules);
        this.logicDigest = Digest.sha256(canonicalText.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads a package's rule files; throws {@link InvalidPackage} with everything that is wrong with them.
     */
    public static RuleSet read(List<RuleFile> files) {
        RuleReader reader = new RuleReader();
        files.forEach(reader::read);
        if (!reader.diagnostics().isEmpty()) {
            throw new InvalidPackage(reader.diagnostics());
        }
        return new RuleSet(reader);
    }

    /** By id. */
    public List<Rule> rules() {
        return rules;
    }

    public List<Rule> rules(Stage stage) {
        return rules.stream().filter(r -> r.header().stage() == stage).toList();
    }

    /** Where parameters are needed, in the order written. */
    public List<ParameterUse> parameters() {
        return parameters;
    }

    /** Where tables are needed, in the order written. */
    public List<TableUse> tables() {
        return tables;
    }

    /** The package's logic as it is hashed and shown: stages in order, rules by id, one way to write each. */
    public String canonicalText() {
        return canonicalText;
    }

    /** The rules of one stage in the same form; reading it again gives it again. */
    public String canonicalText(Stage stage) {
        return text(rules(stage));
    }

    /**
     * {@code sha256:} and the hash of {@link #canonicalText()}; sources and rationales are part of it, for
     * findings are.
     */
    public String logicDigest() {
        return logicDigest;
    }

    /** What the rules ask of the numbers and these do not give; empty when they fit. */
    public List<Diagnostic> check(Numbers numbers) {
        return new NumbersCheck(numbers).check(this);
    }

    private static String text(List<Rule> rules) {
        StringBuilder text = new StringBuilder();
        for (Stage stage : Stage.values()) {
            List<Rule> own = rules.stream().filter(r -> r.header().stage() == stage).toList();
            if (!own.isEmpty()) {
                text.append("// Stage ").append(stage.name().toLowerCase(Locale.ROOT)).append(".\n");
                own.forEach(r -> text.append('\n').append(CanonicalText.of(r)));
                text.append('\n');
            }
        }
        return text.toString();
    }
}
