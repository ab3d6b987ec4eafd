package io.collateralpolicy.audit.verify.governed;

import io.collateralpolicy.audit.verify.log.Entry;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One proposal as its entries tell it: whether each of them may follow those before. */
final class Proposal {

    private static final Set<String> ENDS_OF_PENDING = Set.of("REJECTED", "WITHDRAWN", "CANCELLED", "EXPIRED");
    private static final Map<String, Set<String>> NEXT = Map.of(
            "IN_REVIEW", with("APPROVED"),
            "APPROVED", with("TIMELOCKED"),
            "TIMELOCKED", with("READY", "IN_REVIEW"),
            "READY", with("ACTIVE", "FAILED_ACTIVATION", "IN_REVIEW"),
            "ACTIVE", Set.of("SUPERSEDED", "ROLLED_BACK", "EXPIRED"));

    private final Entry opening;
    private final Set<String> authors;
    private final Set<String> approvedBy = new LinkedHashSet<>();
    private final Set<String> agreed = new HashSet<>();
    private String state = "IN_REVIEW";
    private Optional<Instant> locked = Optional.empty();
    private boolean activated;

    Proposal(Entry opening) {
        this.opening = opening;
        this.authors = Set.copyOf(new HashSet<>(List.of(opening.said("authors").split(","))));
    }

    private static Set<String> with(String... states) {
        Set<String> next = new HashSet<>(ENDS_OF_PENDING);
        next.addAll(List.of(states));
        return Set.copyOf(next);
    }

    /** Whether the entry opens one. */
    static boolean isOpening(Entry entry) {
        return entry.said("act").equals("proposals");
    }

    /** Whether nothing more can come of it. */
    boolean isOver() {
        return !NEXT.containsKey(state) && !(state.equals("ROLLED_BACK") && activated);
    }

    /** The package it began from. */
    String baseDigest() {
        return opening.said("baseDigest");
    }

    /** @param faults takes what the entry may not say */
    void entry(Entry entry, Consumer<String> faults) {
        if (!same(entry, "evidenceDigest") || !same(entry, "packageDigest") || !same(entry, "lane")) {
            faults.accept("speaks of other evidence, another package or another lane than the proposal");
        }
        people(entry, faults);
        if (entry.is("PROPOSAL_TRANSITION")) {
            to(entry, entry.said("state"), faults);
        }
    }

    private boolean same(Entry entry, String name) {
        return entry.said(name).equals(opening.said(name));
    }

    private void people(Entry entry, Consumer<String> faults) {
        approvedBy.remove(entry.said("approver"));
        if (entry.said("act").equals("rollbacks")) {
            agreed.add(entry.subject());
        }
        if (entry.said("act").equals("approvals")) {
            if (authors.contains(entry.subject())) {
                faults.accept("`" + entry.subject() + "` approves what `" + entry.subject() + "` wrote or proposed");
            }
            approvedBy.add(entry.subject());
        }
    }

    private void to(Entry entry, String next, Consumer<String> faults) {
        if (!NEXT.getOrDefault(state, Set.of()).contains(next)) {
            faults.accept("leads from " + state + " to " + next);
        } else if (state.equals("ACTIVE") && !activated) {
            faults.accept("leads from ACTIVE to " + next + ", but nothing was put in force");
        }
        state = next;
        switch (next) {
            case "APPROVED" -> requireQuorum(faults);
            case "TIMELOCKED" -> locked = at(entry);
            case "READY" -> requireDelay(entry, faults);
            case "ACTIVE" -> {
                requireQuorum(faults);
                requireDelay(entry, faults);
                requireGrace(entry, faults);
            }
            case "ROLLED_BACK" -> requireTwo(faults);
            default -> locked = next.equals("IN_REVIEW") ? Optional.empty() : locked;
        }
    }

    private void requireQuorum(Consumer<String> faults) {
        long counted = approvedBy.stream().filter(approver -> !authors.contains(approver)).count();
        if (counted < quorum()) {
            faults.accept("has " + counted + " approvals of people who are no authors, needs " + opening.said("quorum"));
        }
    }

    private long quorum() {
        String quorum = opening.said("quorum");
        return quorum.matches("[1-9][0-9]{0,8}") ? Long.parseLong(quorum) : Long.MAX_VALUE;
    }

    private void requireDelay(Entry entry, Consumer<String> faults) {
        Optional<Instant> eta = locked.flatMap(from -> later(from, "delay"));
        if (eta.isEmpty() || at(entry).filter(at -> !at.isBefore(eta.get())).isEmpty()) {
            faults.accept("comes before the timelock ends at " + eta.map(Instant::toString).orElse("a time never set"));
        }
    }

    private void requireGrace(Entry entry, Consumer<String> faults) {
        Optional<Instant> end = locked.flatMap(from -> later(from, "delay")).flatMap(eta -> later(eta, "grace"));
        if (end.isPresent() && at(entry).filter(at -> !at.isAfter(end.get())).isEmpty()) {
            faults.accept("comes after the grace ended at " + end.get());
        }
    }

    private void requireTwo(Consumer<String> faults) {
        if (agreed.size() < 2) {
            faults.accept("is taken back by " + agreed.size() + " person, needs two");
        }
    }

    private Optional<Instant> later(Instant from, String duration) {
        try {
            return Optional.of(from.plus(Duration.parse(opening.said(duration))));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> at(Entry entry) {
        try {
            return Optional.of(Instant.parse(entry.said("at")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether this activation is what the proposal came to: each state that asks for one is followed by one. */
    boolean explains(Entry activation) {
        String lane = activation.said("lane");
        boolean put = state.equals("ACTIVE") && !activated && lane.equals(opening.said("lane"))
                && activation.said("packageDigest").equals(opening.said("packageDigest"));
        boolean taken = state.equals("ROLLED_BACK") && activated && lane.equals("ROLLBACK")
                && activation.said("packageDigest").equals(opening.said("baseDigest"));
        if (activation.said("policy").equals(opening.said("policy")) && (put || taken)) {
            activated = put;
            return true;
        }
        return false;
    }
}
