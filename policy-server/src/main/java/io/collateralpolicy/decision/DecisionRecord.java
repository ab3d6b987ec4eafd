package io.collateralpolicy.decision;

import io.collateralpolicy.assessment.AssessmentInput;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Receipt;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.Digest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A BINDING decision on its way into the log: one entry, its contents, its row and its idempotency key. */
record DecisionRecord(Asked asked, AssessmentInput input, Assessment assessment, Answer answer) {

    Append append() {
        List<byte[]> payloads = new ArrayList<>(context().payloads(input.account(), input.market()));
        payloads.add(asked.body());
        payloads.add(answerBytes());
        return new Append(AuditType.DECISION, asked.subject(), content(), payloads, this::writeRows);
    }

    /** Stored in the order it was given; what replays compare is its RFC 8785 form, whose digest stands beside it. */
    private byte[] answerBytes() {
        return answer.decided().toString().getBytes(StandardCharsets.UTF_8);
    }

    private Context context() {
        return Context.of(input);
    }

    private Map<String, String> content() {
        return Map.of(
                "decisionId", answer.decisionId(),
                "decidedAt", answer.decidedAt().toString(),
                "accountId", input.account().accountId(),
                "outcome", assessment.outcome().name(),
                "packageDigest", assessment.policy().packageDigest(),
                "requestDigest", Digest.sha256(asked.body()),
                "contextDigest", Digest.sha256(context().bytes()),
                "answerDigest", Digest.sha256(answerBytes()),
                "decidedDigest", Digest.sha256(CanonicalJson.bytes(answer.decided())),
                "engineBuild", answer.engineBuild());
    }

    private void writeRows(Connection connection, Receipt receipt) throws SQLException {
        DecisionRow.Judged judged = DecisionRow.Judged.of(assessment);
        Map<String, String> content = content();
        Database.update(
                connection,
                "INSERT INTO decision (decision_id, decided_at, account_id, outcome, policy_name, policy_version,"
                        + " package_digest, health_factor, margin_excess, margin_call, liquidatable, subject, intents,"
                        + " audit_index, request_digest, context_digest, answer_digest, decided_digest, engine_build)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                answer.decisionId(),
                answer.decidedAt(),
                input.account().accountId(),
                assessment.outcome().name(),
                assessment.policy().name(),
                assessment.policy().version(),
                assessment.policy().packageDigest(),
                judged.healthFactor(),
                judged.marginExcess(),
                judged.marginCall(),
                judged.liquidatable(),
                asked.subject(),
                intents(),
                Long.parseLong(receipt.index()),
                content.get("requestDigest"),
                content.get("contextDigest"),
                content.get("answerDigest"),
                content.get("decidedDigest"),
                answer.engineBuild());
        if (asked.key().isPresent()) {
            Database.update(
                    connection,
                    "INSERT INTO idempotency (subject, idempotency_key, request_digest, decision_id, recorded_at)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    asked.subject(),
                    asked.key().get(),
                    input.inputDigest(),
                    answer.decisionId(),
                    answer.decidedAt());
        }
    }

    private String intents() {
        return input.request().intents().stream()
                .map(intent -> intent.action().name())
                .collect(Collectors.joining(","));
    }
}
