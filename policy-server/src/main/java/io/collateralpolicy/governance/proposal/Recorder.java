package io.collateralpolicy.governance.proposal;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.governance.lifecycle.Person;
import io.collateralpolicy.governance.lifecycle.Ruling;
import io.collateralpolicy.governance.lifecycle.State;
import io.collateralpolicy.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns what was ruled into entries and rows: one entry for each transition, one for an act that changes no state. */
final class Recorder {

    private final ProposalTable table;
    private final AuditLog log;

    Recorder(ProposalTable table, AuditLog log) {
        this.table = table;
        this.log = log;
    }

    /**
     * What was done.
     *
     * @param from   the proposal before
     * @param clock  what the clock did first
     * @param ruling what the act did then
     * @param act    name of the resource of the act
     * @param person who did it
     * @param remark what was said
     * @param now    when
     */
    record Done(
            Proposal from, Ruling clock, Ruling ruling, String act, Person person, Optional<Remark> remark, Instant now) {

        String proposalId() {
            return from.proposed().proposalId();
        }
    }

    /** Entries of it, in their order; the first one's rows hold the version. */
    List<Append> appends(Done done) {
        List<Append> appends = new ArrayList<>();
        long place = done.from.history().size();
        for (State state : done.clock.passed()) {
            appends.add(transition(done, state, Person.SYSTEM.subject(), "", place++, appends.isEmpty()));
        }
        for (State state : done.ruling.passed()) {
            String words = done.remark.map(Remark::text).orElse("");
            appends.add(transition(done, state, done.person.subject(), words, place++, appends.isEmpty()));
        }
        if (done.ruling.passed().isEmpty() || done.remark.isPresent()) {
            act(done, appends);
        }
        return appends;
    }

    /** A remark stands beside the first transition of its act, or is an entry of its own. */
    private void act(Done done, List<Append> appends) {
        if (done.ruling.passed().isEmpty() && done.remark.isPresent()) {
            boolean first = appends.isEmpty();
            Map<String, String> said = said(done);
            said.put("act", done.act);
            said.put("text", done.remark.get().text());
            done.remark.get().verdict().ifPresent(verdict -> said.put("verdict", verdict.name()));
            appends.add(new Append(AuditType.PROPOSAL_ACT, done.person.subject(), said, List.of(), (connection, receipt) -> {
                if (first) {
                    GovernanceClock.advance(connection, done.now);
                    table.change(connection, done.from, done.ruling.course());
                }
                table.insert(connection, done.proposalId(), receipt, done.remark.get());
            }));
        }
    }

    private Append transition(Done done, State state, String subject, String words, long place, boolean first) {
        Map<String, String> said = said(done);
        said.put("act", subject.equals(Person.SYSTEM.subject()) ? "clock" : done.act);
        said.put("state", state.name());
        said.put("reason", words);
        boolean withRemark = done.ruling.passed().indexOf(state) == 0 && !subject.equals(Person.SYSTEM.subject());
        return new Append(AuditType.PROPOSAL_TRANSITION, subject, said, List.of(), (connection, receipt) -> {
            if (first) {
                GovernanceClock.advance(connection, done.now);
                table.change(connection, done.from, done.ruling.course());
            }
            table.insert(connection, done.proposalId(), place,
                    new Transition(state, done.now, subject, words, receipt.log(), receipt.index()));
            if (withRemark && done.remark.isPresent()) {
                table.insert(connection, done.proposalId(), receipt, done.remark.get());
            }
        });
    }

    private static Map<String, String> said(Done done) {
        Map<String, String> said = new TreeMap<>(Map.of(
                "proposalId", done.proposalId(),
                "policy", done.from.proposed().policy(),
                "lane", done.from.course().terms().lane().name(),
                "packageDigest", done.from.proposed().packageDigest(),
                "evidenceDigest", done.from.course().evidenceDigest(),
                "at", done.now.toString()));
        revoked(done).ifPresent(approver -> said.put("approver", approver));
        return said;
    }

    /** Whose approval no longer counts. */
    private static Optional<String> revoked(Done done) {
        return done.from.course().approvedBy().stream()
                .filter(approver -> done.ruling.course().approvedBy().stream().noneMatch(approver::equals))
                .findFirst();
    }

    /** Leaves an entry of an attempt; whoever tried is told why it was refused, and gets nothing else. */
    ProblemException refused(String subject, String act, Map<String, String> of, ProblemException why) {
        Map<String, String> said = new TreeMap<>(of);
        said.put("act", act);
        said.put("problem", why.type().slug());
        said.put("reason", why.getMessage());
        log.append(Append.of(AuditType.GOVERNANCE_REFUSED, subject, said));
        return why;
    }

    void record(List<Append> appends) {
        log.appendAll(appends);
    }
}
