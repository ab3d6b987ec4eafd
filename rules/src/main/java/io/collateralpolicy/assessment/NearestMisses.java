package io.collateralpolicy.assessment;

import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.IntentAnswer;
import io.collateralpolicy.assessment.answer.NearestMiss;
import java.util.List;
import java.util.Locale;

/** What would have passed, in sentences. */
final class NearestMisses {

    private NearestMisses() {}

    /** One sentence for each rule that refuses, with the quantity that would pass. */
    static List<NearestMiss> of(List<Finding> refusing, List<IntentAnswer> intents, List<String> assets) {
        return refusing.stream()
                .map(f -> new NearestMiss(f.ruleId(), sentence(f, intents, assets)))
                .distinct()
                .toList();
    }

    private static String sentence(Finding finding, List<IntentAnswer> intents, List<String> assets) {
        StringBuilder sentence = new StringBuilder(finding.title());
        if (finding.distance().isPresent()) {
            sentence.append(": ").append(finding.metric()).append(" would be ").append(finding.actual());
            sentence.append(", limit ").append(finding.limit());
        }
        for (int i = 0; i < intents.size(); i++) {
            sentence.append(passing(intents.get(i), assets.get(i)));
        }
        return sentence.toString();
    }

    private static String passing(IntentAnswer intent, String asset) {
        if (intent.maximumQuantity().isEmpty()) {
            return "";
        }
        String verb = intent.action().name().toLowerCase(Locale.ROOT);
        return intent.maximumQuantity().get().signum() == 0
                ? "; no quantity to " + verb + " passes"
                : "; to " + verb + " " + intent.maximumQuantity().get().stripTrailingZeros().toPlainString() + " "
                        + asset + " or less passes";
    }
}
