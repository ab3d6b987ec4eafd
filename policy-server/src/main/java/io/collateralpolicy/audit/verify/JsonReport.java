package io.collateralpolicy.audit.verify;

import io.collateralpolicy.audit.verify.json.CanonicalForm;
import io.collateralpolicy.audit.verify.json.Json;
import io.collateralpolicy.audit.verify.json.Json.Elements;
import io.collateralpolicy.audit.verify.json.Json.Members;
import io.collateralpolicy.audit.verify.json.Json.Text;
import io.collateralpolicy.audit.verify.log.Epoch;
import io.collateralpolicy.audit.verify.log.LogSummary;
import io.collateralpolicy.audit.verify.report.Finding;
import io.collateralpolicy.audit.verify.report.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The outcome for programs: RFC 8785, and like all our JSON without numbers. */
final class JsonReport {

    private JsonReport() {}

    static String of(Outcome outcome) {
        Map<String, Json> report = new LinkedHashMap<>();
        report.put("verdicts", list(outcome.verdicts(), JsonReport::verdict));
        report.put("exitCode", text(outcome.findings().exitCode()));
        outcome.findings().first().ifPresent(place -> report.put("firstWrong", place(place)));
        report.put("counts", counts(outcome));
        report.put("findings", list(outcome.findings().kept(), JsonReport::finding));
        report.put("notices", list(outcome.notices(), Text::new));
        report.put("logs", list(outcome.logs(), JsonReport::log));
        report.put("decisions", decisions(outcome.decisions()));
        return CanonicalForm.text(new Members(report)) + "\n";
    }

    private static Json verdict(Verdict verdict) {
        return members("verdict", text(verdict), "proves", text(verdict.proves()),
                "doesNotProve", text(verdict.doesNotProve()));
    }

    private static Json counts(Outcome outcome) {
        Map<String, Json> counts = new LinkedHashMap<>();
        outcome.counts().forEach((failure, count) -> counts.put(failure.name(), text(count)));
        return new Members(counts);
    }

    private static Json finding(Finding finding) {
        Members said = members("failure", text(finding.failure()), "message", text(finding.message()));
        Map<String, Json> members = new LinkedHashMap<>(said.values());
        finding.place().ifPresent(place -> members.put("place", place(place)));
        return new Members(members);
    }

    private static Json place(Place place) {
        return members("log", text(place.log()), "from", text(place.from()), "to", text(place.to()));
    }

    private static Json log(LogSummary log) {
        return members("log", text(log.log()), "size", text(log.size()), "rootHash", text(log.root()),
                "checkpoints", text(log.checkpoints()), "anchored", text(log.anchored()),
                "epochs", list(log.epochs(), JsonReport::epoch));
    }

    private static Json epoch(Epoch epoch) {
        return members("epoch", text(epoch.number()), "fromIndex", text(epoch.fromIndex()), "kind", text(epoch.kind()),
                "origin", text(epoch.origin()), "keyId", text(epoch.key().keyId()), "publicKey", text(epoch.publicKey()));
    }

    private static Json decisions(Outcome.Decisions decisions) {
        return members("recorded", text(decisions.recorded()), "whole", text(decisions.whole()),
                "erased", text(decisions.erased()), "expired", text(decisions.expired()), "identical", text(decisions.identical()));
    }

    private static <T> Json list(List<T> values, Function<T, Json> form) {
        return new Elements(values.stream().map(form).toList());
    }

    private static Json text(Object value) {
        return new Text(value.toString());
    }

    /** Names and values by turns. */
    private static Members members(String name, Object... rest) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put(name, (Json) rest[0]);
        for (int i = 1; i < rest.length; i += 2) {
            members.put((String) rest[i], (Json) rest[i + 1]);
        }
        return new Members(members);
    }
}
