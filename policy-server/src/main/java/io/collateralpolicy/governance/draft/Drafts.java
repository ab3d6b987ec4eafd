package io.collateralpolicy.governance.draft;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payload;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.decision.DecisionIds;
import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.governance.draft.Draft.State;
import io.collateralpolicy.governance.draft.Draft.Validated;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.problem.Conflict;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.problem.Violation;
import io.collateralpolicy.wire.Digest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The drafts: every change of one is a row, an entry of the log and the text itself, in one transaction. */
public final class Drafts {

    private final DraftTable table;
    private final Payloads payloads;
    private final AuditLog log;
    private final DecisionIds ids;
    private final Clock clock;

    public Drafts(Database database, AuditLog log, DecisionIds ids, Clock clock) {
        this.table = new DraftTable(database);
        this.payloads = new Payloads(database);
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** What else is recorded when a draft is changed that a proposal was made of. */
    @FunctionalInterface
    public interface Voiding {
        List<Append> of(Draft draft, String subject);
    }

    /**
     * What a new draft is.
     *
     * @param base   package that it begins from
     * @param title  for people
     * @param reason why
     */
    public record Begun(PolicyPackage base, String title, String reason) {}

    public Draft begin(Begun begun, String subject) {
        Instant now = now();
        PolicyPackage base = begun.base;
        Draft draft = new Draft(ids.next("drf_", now), base.manifest().name(), base.packageDigest(), begun.title, begun.reason,
                State.DRAFT, 1, subject, now, now, List.of(subject), Optional.empty(), Optional.empty());
        List<Payload> texts = base.files().paths().stream()
                .map(path -> Payload.of(base.files().content(path).orElseThrow())).toList();
        List<DraftFile> files = base.files().paths().stream()
                .map(path -> new DraftFile(path, Digest.sha256(base.files().content(path).orElseThrow()), Optional.empty(),
                        Optional.empty()))
                .toList();
        log.append(new Append(AuditType.DRAFT_CREATED, subject, content(draft, Map.of("title", draft.title())), texts,
                (connection, receipt) -> table.insert(connection, draft, files)));
        return draft;
    }

    /** @throws ProblemException {@code not-found} */
    public Draft find(String draftId) {
        return table.find(draftId).orElseThrow(() -> missing("there is no draft `" + draftId + "`"));
    }

    /** Newest first. */
    public List<Draft> list(Optional<String> policy, Optional<State> state, String before, int limit) {
        return table.list(policy, state, before, limit);
    }

    public List<DraftFile> files(Draft draft) {
        return table.files(draft.draftId());
    }

    /** @throws ProblemException {@code not-found} */
    public DraftFile file(Draft draft, String path) {
        return table.file(draft.draftId(), path).orElseThrow(() -> missing("the draft has no file `" + path + "`"));
    }

    /** All texts as they are now. */
    public PackageFiles texts(Draft draft) {
        Map<String, byte[]> texts = new TreeMap<>();
        files(draft).forEach(file -> texts.put(file.path(), content(file.digest())));
        return PackageFiles.of(texts);
    }

    /** A text that the file has or ever had, in the draft or in what it began from. */
    public Optional<byte[]> text(Draft draft, String path, String digest) {
        boolean known = table.file(draft.draftId(), path).filter(file -> file.digest().equals(digest)).isPresent()
                || table.everHad(draft.draftId(), path, digest);
        return known ? payloads.content(digest) : Optional.empty();
    }

    public Draft rename(Draft draft, String title, String reason, String subject) {
        requireOpen(draft);
        Instant now = now();
        log.append(new Append(AuditType.DRAFT_CHANGED, subject, content(draft, Map.of("title", title)), List.of(),
                (connection, receipt) -> table.rename(connection, draft, title, reason, now)));
        return find(draft.draftId());
    }

    public void discard(Draft draft, String subject, Voiding voiding) {
        requireOpen(draft);
        Instant now = now();
        changed(draft, subject, voiding, new Append(AuditType.DRAFT_DISCARDED, subject, content(draft, Map.of()), List.of(),
                (connection, receipt) -> table.change(connection, draft, State.DISCARDED, now)));
    }

    /**
     * Writes, replaces or removes a file. The same again changes nothing.
     *
     * @throws ProblemException {@code precondition-required}, {@code precondition-failed} with what a three-way view needs,
     *     {@code validation-failed} for a path or a size that no package may have
     */
    public FileChange write(Draft draft, Edit edit, Voiding voiding) {
        requireOpen(draft);
        Optional<DraftFile> before = table.file(draft.draftId(), edit.path());
        Optional<String> digest = edit.content().map(Digest::sha256);
        if (before.map(DraftFile::digest).equals(digest)) {
            return new FileChange(edit.path(), FileChange.Kind.UNCHANGED, digest, Long.toString(draft.version()));
        }
        requireSeen(draft, edit, before);
        requirePackage(draft, edit);
        Instant now = now();
        Optional<DraftFile> after = digest.map(d ->
                new DraftFile(edit.path(), d, Optional.of(edit.subject()), Optional.of(now)));
        Map<String, String> said = new TreeMap<>(Map.of("path", edit.path(), "draftVersion", Long.toString(draft.version() + 1)));
        before.ifPresent(file -> said.put("before", file.digest()));
        digest.ifPresent(d -> said.put("after", d));
        changed(draft, edit.subject(), voiding, new Append(AuditType.DRAFT_CHANGED, edit.subject(), content(draft, said),
                edit.content().map(Payload::of).stream().toList(), (connection, receipt) -> {
                    table.change(connection, draft, State.DRAFT, now);
                    table.write(connection, draft, edit, before, after);
                }));
        return new FileChange(edit.path(), kind(before, after), digest, Long.toString(draft.version() + 1));
    }

    /** Keeps what was found of the draft as it is; the report is stored by its digest. */
    public Draft validated(Draft draft, Validated found, byte[] report) {
        Map<String, String> said = Map.of("packageDigest", found.packageDigest(), "validationDigest", found.reportDigest(),
                "passed", Boolean.toString(found.passed()));
        log.append(new Append(AuditType.DRAFT_VALIDATED, found.by(), content(draft, said), List.of(Payload.of(report)),
                (connection, receipt) -> table.validated(connection, draft, found)));
        return find(draft.draftId());
    }

    /** Part of the transaction that makes a proposal of it. */
    public void proposed(Connection connection, Draft draft, String proposalId) throws SQLException {
        table.proposed(connection, draft, proposalId, now());
    }

    private void changed(Draft draft, String subject, Voiding voiding, Append own) {
        List<Append> all = new ArrayList<>(List.of(own));
        if (draft.state() == State.PROPOSED) {
            all.addAll(voiding.of(draft, subject));
        }
        log.appendAll(all);
    }

    private void requireSeen(Draft draft, Edit edit, Optional<DraftFile> current) {
        Optional<String> standing = current.map(DraftFile::digest);
        if (current.isPresent() && edit.seen().isEmpty()) {
            throw new ProblemException(ProblemType.PRECONDITION_REQUIRED,
                    "`" + edit.path() + "` exists: say which text you have seen, `If-Match: \"" + standing.get() + "\"`");
        } else if (!standing.equals(edit.seen())) {
            Optional<Conflict.Text> ancestor = edit.seen().flatMap(seen -> text(draft, edit.path(), seen)
                    .map(text -> said(seen, text, Optional.empty())));
            Optional<Conflict.Text> theirs = current.map(file -> said(file.digest(), content(file.digest()), current));
            throw ProblemException.of(new Conflict(edit.path(), ancestor, theirs), "`" + edit.path()
                    + "` was changed since you read it: merge your text with `conflict.theirs`, write again with its digest");
        }
    }

    private static Conflict.Text said(String digest, byte[] text, Optional<DraftFile> file) {
        return new Conflict.Text(digest, new String(text, StandardCharsets.UTF_8), file.flatMap(DraftFile::changedBy),
                file.flatMap(DraftFile::changedAt));
    }

    private void requirePackage(Draft draft, Edit edit) {
        try {
            PackageFiles.of(Map.of(edit.path(), edit.content().orElse(new byte[0])));
            if (files(draft).size() >= PackageFiles.FILES_MAX && edit.content().isPresent() && edit.seen().isEmpty()) {
                throw refused(List.of(Violation.at("", "a package has at most " + PackageFiles.FILES_MAX + " files")));
            }
        } catch (InvalidPackage e) {
            throw refused(e.diagnostics().stream().map(said -> Violation.at("", said.message())).toList());
        }
    }

    private static ProblemException refused(List<Violation> violations) {
        return new ProblemException(ProblemType.VALIDATION_FAILED, violations.get(0).message(), violations);
    }

    private static void requireOpen(Draft draft) {
        if (draft.state() == State.DISCARDED) {
            throw new ProblemException(ProblemType.PROPOSAL_STATE, "the draft was discarded: begin another");
        }
    }

    private static FileChange.Kind kind(Optional<DraftFile> before, Optional<DraftFile> after) {
        if (after.isEmpty()) {
            return FileChange.Kind.REMOVED;
        }
        return before.isEmpty() ? FileChange.Kind.CREATED : FileChange.Kind.REPLACED;
    }

    private byte[] content(String digest) {
        return payloads.content(digest).orElseThrow(() -> new IllegalStateException("no content `" + digest + "`"));
    }

    private static Map<String, String> content(Draft draft, Map<String, String> more) {
        Map<String, String> content = new TreeMap<>(more);
        content.put("draftId", draft.draftId());
        content.put("policy", draft.policy());
        content.put("baseDigest", draft.baseDigest());
        return content;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static ProblemException missing(String detail) {
        return new ProblemException(ProblemType.NOT_FOUND, detail);
    }
}
