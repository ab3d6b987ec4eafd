package io.collateralpolicy.bench;

import io.collateralpolicy.wire.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** One number of {@link Book#POLICY} changed, from the draft until it takes effect. */
final class Change {

    private static final String FILE = "tables/collateral-reserves.csv";
    private static final String FROM = "ldo,*,LDO,true,4000,5000";
    private static final String TO = "ldo,*,LDO,true,3000,4500";
    private static final long POLL_NANOSECONDS = 100_000_000;

    private final People people;
    private String draft = "";
    private String impact = "";
    private String proposal = "";
    private String evidence = "";

    Change(People people) {
        this.people = people;
    }

    void draft() throws IOException {
        draft = People.member(post("author", "drafts",
                "{\"policy\":\"" + Book.POLICY + "\",\"title\":\"LDO\",\"reason\":\"its market is thin\"}"), "draftId");
        String path = "drafts/" + draft + "/files/" + FILE;
        String text = people.door("author").get(path);
        if (!text.contains(FROM)) {
            throw new IllegalStateException("`" + FILE + "` has no row `" + FROM + "`");
        }
        people.door("author").put(path, new StringEntity(text.replace(FROM, TO), ContentType.TEXT_PLAIN),
                "If-Match", "\"" + Digest.sha256(text.getBytes(StandardCharsets.UTF_8)) + "\"");
        post("author", "drafts/" + draft + "/validations", "");
    }

    /** What it would do to the stored book; waits until it is known. */
    void impact() throws IOException {
        impact = People.member(post("author", "drafts/" + draft + "/impacts", "{}"), "impactId");
        String state = "RUNNING";
        while (state.equals("RUNNING")) {
            LockSupport.parkNanos(POLL_NANOSECONDS);
            state = People.member(people.door("author").get("impacts/" + impact), "state");
        }
        if (!state.equals("DONE")) {
            throw new IllegalStateException("the impact ended as " + state);
        }
    }

    void agree() throws IOException {
        String proposed = post("author", "proposals", "{\"draft\":\"" + draft + "\",\"lane\":\"STANDARD\",\"impact\":\"" + impact
                + "\",\"rationale\":\"its market is thin\"}");
        proposal = "proposals/" + People.member(proposed, "proposalId");
        evidence = "{\"evidenceDigest\":\"" + People.member(proposed, "evidenceDigest") + "\"}";
        post("approver1", proposal + "/approvals", evidence);
        post("approver2", proposal + "/approvals", evidence);
    }

    void execute() throws IOException {
        post("executor", proposal + "/executions", evidence);
    }

    private String post(String user, String path, String body) throws IOException {
        return people.door(user).post(path, body.getBytes(StandardCharsets.UTF_8));
    }
}
