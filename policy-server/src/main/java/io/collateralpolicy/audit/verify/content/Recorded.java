package io.collateralpolicy.audit.verify.content;

import io.collateralpolicy.audit.verify.log.Entry;
import io.collateralpolicy.audit.verify.log.Times;
import io.collateralpolicy.audit.verify.report.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must be known of all logs before a content can be judged: who was erased, which packages were in force. */
public final class Recorded {

    private final Set<String> erased = new HashSet<>();
    private final Set<String> erasedInPlain = new HashSet<>();
    private final Set<String> activated = new HashSet<>();
    private final Map<String, Place> packages = new HashMap<>();
    private String expiredBefore = "";
    private long decisions;

    public void entry(Entry entry) {
        switch (entry.type()) {
            case "DECISION" -> {
                decisions++;
                packages.putIfAbsent(entry.said("packageDigest"), entry.place());
            }
            case "POLICY_ACTIVATED" -> {
                activated.add(entry.said("packageDigest"));
                packages.putIfAbsent(entry.said("packageDigest"), entry.place());
            }
            case "ACCOUNT_ERASED" -> {
                erased.addAll(List.of(entry.said("accounts").split(",")));
                entry.content().text("accountId").ifPresent(erasedInPlain::add);
            }
            case "CONTENTS_EXPIRED" -> {
                String before = Times.comparable(entry.said("before"));
                boolean later = entry.said("class").equals("DECISIONS") && before.compareTo(expiredBefore) > 0;
                expiredBefore = later ? before : expiredBefore;
            }
            default -> {
                // Other entries name nothing that is looked up.
            }
        }
    }

    public long decisions() {
        return decisions;
    }

    /** Whether an entry says that the account of a decision was erased; edition 1 names accounts in plain. */
    boolean isErased(Entry decision) {
        return decision.isSalted()
                ? erased.contains(decision.said("account"))
                : erasedInPlain.contains(decision.said("accountId"));
    }

    /** Whether an entry says that the contents of decisions as old as this one are not kept any more. */
    boolean isExpired(Entry decision) {
        return Times.comparable(decision.said("decidedAt")).compareTo(expiredBefore) < 0;
    }

    boolean wasActivated(String packageDigest) {
        return activated.contains(packageDigest);
    }

    /** Every package that an entry names, and where first. */
    Map<String, Place> packages() {
        return Map.copyOf(packages);
    }
}
