package io.collateralpolicy.audit.verify.governed;

import io.collateralpolicy.audit.verify.log.Entry;
import io.collateralpolicy.audit.verify.report.Failure;
import io.collateralpolicy.audit.verify.report.Findings;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Whether policy changed as {@code docs/governance.md} allows, from entries alone: k of n distinct people of whom none is an
 * author, nothing before its timelock, no activation that no proposal explains, an emergency that ends. Which roles people
 * held is in no entry, and is not judged.
 */
public final class GovernanceCheck {

    private static final Duration HOLD_MAX = Duration.ofHours(72);

    private final Findings findings;
    private final Map<String, Proposal> running = new HashMap<>();
    /** Of the packages that were in force, by their digests. */
    private final Map<String, String> logic = new HashMap<>();

    public GovernanceCheck(Findings findings) {
        this.findings = findings;
    }

    /** Whether an entry says anything of how policy changed. */
    static boolean judges(Entry entry) {
        return entry.is("PROPOSAL_TRANSITION") || entry.is("PROPOSAL_ACT") || entry.is("POLICY_ACTIVATED");
    }

    /** @param entry of all logs, in their one order */
    public void entry(Entry entry) {
        switch (entry.type()) {
            case "PROPOSAL_TRANSITION", "PROPOSAL_ACT" -> proposal(entry);
            case "POLICY_ACTIVATED" -> activation(entry);
            default -> {
                // Drafts, breakers and keys change no policy.
            }
        }
    }

    private void proposal(Entry entry) {
        String proposalId = entry.said("proposalId");
        Optional<Proposal> known = Optional.ofNullable(running.get(proposalId));
        if (known.isPresent()) {
            known.get().entry(entry, faults(entry));
            if (known.get().isOver()) {
                running.remove(proposalId);
            }
        } else if (Proposal.isOpening(entry)) {
            running.put(proposalId, new Proposal(entry));
        } else if (entry.is("PROPOSAL_TRANSITION")) {
            faults(entry).accept("is of a proposal that was never opened, or is over");
        }
    }

    private void activation(Entry entry) {
        boolean shipped = entry.said("lane").equals("SHIPPED") && entry.subject().equals("server");
        Optional<Proposal> proposal =
                running.values().stream().filter(candidate -> candidate.explains(entry)).findFirst();
        if (!shipped && proposal.isEmpty()) {
            faults(entry).accept("puts a package in force that no proposal came to");
        }
        if (entry.said("lane").equals("EMERGENCY")) {
            emergency(entry, proposal.map(Proposal::baseDigest).orElse(""));
        } else if (entry.content().values().containsKey("effectiveUntil")) {
            faults(entry).accept("ends, which only an emergency does");
        }
        logic.put(entry.said("packageDigest"), entry.said("logicDigest"));
        running.values().removeIf(Proposal::isOver);
    }

    private void emergency(Entry entry, String baseDigest) {
        if (!entry.said("logicDigest").equals(logic.get(baseDigest))) {
            faults(entry).accept("is an emergency with other rules than the package it replaced");
        }
        try {
            Instant from = Instant.parse(entry.said("effectiveFrom"));
            if (Instant.parse(entry.said("effectiveUntil")).isAfter(from.plus(HOLD_MAX))) {
                faults(entry).accept("is an emergency that holds for more than " + HOLD_MAX);
            }
        } catch (DateTimeException e) {
            faults(entry).accept("is an emergency that never ends");
        }
    }

    private Consumer<String> faults(Entry entry) {
        return message -> findings.add(Failure.GOVERNANCE, entry.place(), message);
    }
}
