package io.collateralpolicy.audit.verify.rerun;

import io.collateralpolicy.audit.verify.content.Contents;
import io.collateralpolicy.audit.verify.json.CanonicalForm;
import io.collateralpolicy.audit.verify.json.JsonFault;
import io.collateralpolicy.audit.verify.json.JsonReader;
import io.collateralpolicy.audit.verify.log.Entry;
import io.collateralpolicy.audit.verify.report.Failure;
import io.collateralpolicy.audit.verify.report.Findings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Decides recorded decisions again, and compares byte by byte. */
public final class Reexecution implements AutoCloseable {

    private static final int SHOWN = 40;

    private final Rules rules;
    private final Findings findings;
    private long identical;

    public Reexecution(List<Path> jars, Path packages, Findings findings) throws IOException {
        this.rules = new Rules(jars, packages);
        this.findings = findings;
    }

    /** How many came out as they were recorded. */
    public long identical() {
        return identical;
    }

    public void decide(Entry decision, Contents contents) throws IOException {
        byte[] recorded = canonical(contents.answer());
        Rules.Answer answer = rules.answer(decision.said("packageDigest"), contents);
        if (!answer.decided()) {
            findings.add(Failure.REEXECUTION, decision.place(),
                    "nothing is decided again: " + new String(answer.bytes(), StandardCharsets.UTF_8));
        } else if (!Arrays.equals(recorded, answer.bytes())) {
            findings.add(Failure.REEXECUTION, decision.place(), difference(recorded, answer.bytes()));
        } else {
            identical++;
        }
    }

    private static byte[] canonical(byte[] answer) {
        try {
            return CanonicalForm.bytes(JsonReader.read(answer));
        } catch (JsonFault e) {
            throw new IllegalStateException("an answer that was checked is no JSON any more", e);
        }
    }

    private static String difference(byte[] recorded, byte[] again) {
        int at = Arrays.mismatch(recorded, again);
        return "decided again it differs from byte " + at + " on: recorded `" + shown(recorded, at) + "`, again `"
                + shown(again, at) + "`";
    }

    private static String shown(byte[] bytes, int at) {
        int from = Math.max(0, at - SHOWN);
        int to = Math.min(bytes.length, at + SHOWN);
        return new String(bytes, from, Math.max(0, to - from), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        rules.close();
    }
}
