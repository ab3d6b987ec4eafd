package io.collateralpolicy.audit.verify.content;

import io.collateralpolicy.audit.verify.json.CanonicalForm;
import io.collateralpolicy.audit.verify.json.Json.Members;
import io.collateralpolicy.audit.verify.log.Entry;
import io.collateralpolicy.audit.verify.report.Failure;
import io.collateralpolicy.audit.verify.report.Findings;
import io.collateralpolicy.audit.verify.tree.Hash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whether the contents of a decision are there, belong together and say what its entry says. */
public final class DecisionCheck {

    private static final int PSEUDONYM_BYTES = 16;

    private final ContentReader reader;
    private final Recorded recorded;
    private final Findings findings;
    private long whole;
    private long erased;
    private long expired;

    public DecisionCheck(Payloads payloads, Recorded recorded, Findings findings) {
        this.reader = new ContentReader(payloads);
        this.recorded = recorded;
        this.findings = findings;
    }

    /** Decisions whose contents are all there and right. */
    public long whole() {
        return whole;
    }

    /** Decisions of accounts that were erased. */
    public long erased() {
        return erased;
    }

    /** Decisions whose contents had been kept for as long as they were to be. */
    public long expired() {
        return expired;
    }

    /** The contents of a decision; empty when they are gone, or something is wrong with them. */
    public Optional<Contents> check(Entry decision) throws IOException {
        if (!recorded.wasActivated(decision.said("packageDigest"))) {
            findings.add(Failure.PACKAGE, decision.place(), "decided by a package that no entry put into force");
        }
        try {
            Contents contents = reader.read(decision);
            requireSame(decision, contents);
            whole++;
            return Optional.of(contents);
        } catch (ContentFault fault) {
            if (fault.isAbsent() && recorded.isErased(decision)) {
                erased++;
            } else if (fault.isAbsent() && recorded.isExpired(decision)) {
                expired++;
            } else {
                findings.add(Failure.PAYLOAD, decision.place(), fault.getMessage());
            }
            return Optional.empty();
        }
    }

    private static void requireSame(Entry decision, Contents contents) throws ContentFault {
        Members request = ContentReader.object(contents.request(), "the request");
        Members answer = ContentReader.object(contents.answer(), "the answer");
        String accountId = request.members("account").text("accountId")
                .or(() -> request.members("accountReference").text("accountId")).orElse("");
        requireAccount(decision, contents, accountId);
        same(decision, "outcome", answer.text("outcome"));
        same(decision, "packageDigest", answer.members("policy").text("packageDigest"));
        same(decision, "decidedDigest", Optional.of(
                Hash.of(contents.salt(), CanonicalForm.bytes(answer)).toString()));
        if (!answer.members("evidence").text("inputDigest").equals(
                Optional.of(Hash.of(CanonicalForm.bytes(request)).toString()))) {
            throw ContentFault.wrong("the answer's `evidence/inputDigest` is not the digest of the request");
        }
    }

    private static void same(Entry decision, String name, Optional<String> content) throws ContentFault {
        if (!content.equals(Optional.of(decision.said(name)))) {
            throw ContentFault.wrong("its contents say `" + content.orElse("nothing") + "` where `" + name + "` is `"
                    + decision.said(name) + "`");
        }
    }

    private static void requireAccount(Entry decision, Contents contents, String accountId) throws ContentFault {
        boolean named = decision.isSalted()
                ? decision.said("account").equals(pseudonym(contents.salt(), accountId))
                : decision.said("accountId").equals(accountId);
        if (!named) {
            throw ContentFault.wrong("the request is of another account than the entry");
        }
    }

    private static String pseudonym(byte[] salt, String accountId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            byte[] named = mac.doFinal(accountId.getBytes(StandardCharsets.UTF_8));
            return "acct_" + HexFormat.of().formatHex(named, 0, PSEUDONYM_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
