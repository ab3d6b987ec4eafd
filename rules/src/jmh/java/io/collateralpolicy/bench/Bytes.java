package io.collateralpolicy.bench;

import io.collateralpolicy.assessment.Assessor;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.scenario.ShippedPolicies;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.Digest;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Bytes in and bytes out, and what is hashed of them. */
@State(Scope.Benchmark)
public class Bytes {

    private byte[] body;
    private Assessment answer;

    @Setup
    public void prepare() {
        DecidingPolicy policy = DecidingPolicy.of(ShippedPolicies.newest("standard"));
        body = Asked.LITTLE.body();
        answer = Assessor.assess(policy, Asked.LITTLE.input());
    }

    @Benchmark
    public DecisionRequest parseRequest() {
        return StrictJson.read(body, DecisionRequest.class);
    }

    @Benchmark
    public String inputDigest() {
        return Digest.sha256(CanonicalJson.bytes(StrictJson.readTree(body)));
    }

    @Benchmark
    public byte[] canonicalAnswer() {
        return CanonicalJson.bytes(answer);
    }

    @Benchmark
    public byte[] answerAsGiven() throws IOException {
        return StrictJson.mapper().writeValueAsBytes(answer);
    }
}
