package io.collateralpolicy.evidence;

import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.engine.logic.LogicCache;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.impact.BookAccount;
import io.collateralpolicy.impact.Circumstances;
import io.collateralpolicy.impact.Impact;
import io.collateralpolicy.impact.PastDecision;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.policy.diff.PolicyDiff;
import io.collateralpolicy.validation.PackageValidation;
import io.collateralpolicy.validation.ValidationReport;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.Digest;
import io.collateralpolicy.wire.StrictJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A command for whoever signs, or audits what was signed: everything that a bundle says was found is found again from what it
 * was found from, to the byte. Ends with 1 where anything differs.
 */
public final class Rerun {

    private final Bundle.Opened bundle;
    private final LogicCache logic;
    private final PrintStream out;
    private boolean same = true;

    private Rerun(Bundle.Opened bundle, LogicCache logic, PrintStream out) {
        this.bundle = bundle;
        this.logic = logic;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("name one bundle, for example `bundle.zip`");
        }
        System.exit(rerun(Path.of(arguments[0]), System.out) ? 0 : 1);
    }

    /** @return whether everything is the same */
    static boolean rerun(Path file, PrintStream out) throws IOException {
        try (PolicyCompiler compiler = new PolicyCompiler();
                Bundle.Opened bundle = new Bundle.Opened(file)) {
            Rerun rerun = new Rerun(bundle, new LogicCache(compiler, 2), out);
            rerun.run();
            return rerun.same;
        }
    }

    private void run() throws IOException {
        byte[] bytes = required(SignedEvidence.FILE);
        SignedEvidence evidence = StrictJson.read(bytes, SignedEvidence.class);
        say(Arrays.equals(bytes, evidence.bytes()), SignedEvidence.FILE, "canonical form");
        for (Part part : Part.values()) {
            String digest = Digest.sha256(required(part.file()));
            say(digest.equals(evidence.parts().get(part.file())), part.file(), "digest");
        }
        PolicyPackage before = PolicyPackage.read(bundle.files(Bundle.BEFORE));
        PolicyPackage after = PolicyPackage.read(bundle.files(Bundle.AFTER));
        say(ValidationReport.Identity.of(before).equals(evidence.before()), Bundle.BEFORE, "package");
        say(ValidationReport.Identity.of(after).equals(evidence.after()), Bundle.AFTER, "package");
        again(before, after);
        out.println((same ? "same bytes, evidence " : "NOT the same, evidence ") + evidence.digest());
    }

    private void again(PolicyPackage before, PolicyPackage after) throws IOException {
        compare(Part.DIFF, CanonicalJson.bytes(PolicyDiff.between(before, after)));
        ValidationReport validation = new PackageValidation(this::compiled).whole(after.files(), Optional.of(before));
        compare(Part.VALIDATION, CanonicalJson.bytes(validation));
        Circumstances circumstances = StrictJson.read(required(Part.CIRCUMSTANCES.file()), Circumstances.class);
        List<PastDecision> decisions = Lines.read(required(Part.DECISIONS.file()), PastDecision.class);
        Impact.Compared compared = new Impact.Compared(ready(before), ready(after), circumstances);
        compare(Part.IMPACT, CanonicalJson.bytes(Impact.of(compared, accounts(), decisions, done -> {})));
    }

    /** Each is the one whose digest the evidence names. */
    private Iterator<BookAccount> accounts() throws IOException {
        List<AccountLine> lines = Lines.read(required(Part.ACCOUNTS.file()), AccountLine.class);
        List<BookAccount> accounts = new ArrayList<>();
        try (BufferedReader contents = new BufferedReader(
                new InputStreamReader(bundle.stream(Bundle.CONTENTS), StandardCharsets.UTF_8))) {
            for (AccountLine line : lines) {
                byte[] content = Optional.ofNullable(contents.readLine()).orElse("").getBytes(StandardCharsets.UTF_8);
                if (!Digest.sha256(content).equals(line.digest())) {
                    say(false, Bundle.CONTENTS, "account `" + line.accountId() + "` is another");
                    return accounts.iterator();
                }
                accounts.add(new BookAccount(
                        line.book(), StrictJson.read(content, AccountState.class), line.terms()));
            }
        }
        return accounts.iterator();
    }

    private ReadyPolicy ready(PolicyPackage source) {
        return ReadyPolicy.of(source, compiled(source));
    }

    private CompiledLogic compiled(PolicyPackage source) {
        return logic.logic(source.logicDigest(), source::rules);
    }

    private void compare(Part part, byte[] again) throws IOException {
        say(Arrays.equals(required(part.file()), again), part.file(), "found again");
    }

    private void say(boolean holds, String file, String what) {
        same &= holds;
        out.println((holds ? "same      " : "DIFFERENT ") + file + " (" + what + ")");
    }

    private byte[] required(String name) throws IOException {
        return bundle.content(name).orElseThrow(() -> new IOException("the bundle has no `" + name + "`"));
    }
}
