package io.collateralpolicy.governance;

import static io.collateralpolicy.governance.GovernanceWorld.AUTHOR;
import static io.collateralpolicy.governance.GovernanceWorld.LDO;
import static io.collateralpolicy.governance.GovernanceWorld.TABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.governance.draft.Draft;
import io.collateralpolicy.governance.draft.Edit;
import io.collateralpolicy.governance.draft.FileChange;
import io.collateralpolicy.governance.draft.FileChange.Kind;
import io.collateralpolicy.problem.Conflict;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.validation.ValidationReport;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@Tag(TestDatabase.TAG)
class DraftsTest {

    private final GovernanceWorld world = new GovernanceWorld();
    private final Draft draft = world.desk.begin(
            GovernanceWorld.POLICY, Optional.empty(), new DraftDesk.Words("LDO", "its market is thin"), "author");
    private final String seen = world.drafts.file(draft, TABLE).digest();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aDraftBeginsAsWhatIsInForceAndChangesNothing() {
        assertThat(world.desk.diff(draft).isEmpty()).isTrue();
        assertThat(world.desk.isBaseInForce(draft)).isTrue();
        assertThat(world.drafts.files(draft)).allSatisfy(file -> assertThat(file.changedBy()).isEmpty());
    }

    @Test
    void whoWritesTheSameTextAtOnceIsShownAllThree() {
        String mine = text().replace(LDO, "ldo,LDO,true,3000,5000");
        String theirs = text().replace(LDO, "ldo,LDO,true,3500,5000");
        FileChange first = write(Optional.of(seen), theirs, "other");

        assertThat(first.kind()).isEqualTo(Kind.REPLACED);
        assertThatThrownBy(() -> write(Optional.of(seen), mine, "author")).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.type()).isEqualTo(ProblemType.PRECONDITION_FAILED);
            Conflict conflict = e.conflict().orElseThrow();
            assertThat(conflict.ancestor().orElseThrow().text()).isEqualTo(text());
            assertThat(conflict.theirs().orElseThrow().text()).isEqualTo(theirs);
            assertThat(conflict.theirs().orElseThrow().changedBy()).hasValue("other");
        });
        assertThat(write(first.digest(), mine, "author").kind()).isEqualTo(Kind.REPLACED);
    }

    @Test
    void theSameAgainChangesNothingAndLeavesNoEntry() {
        String changed = text().replace(LDO, "ldo,LDO,true,3000,5000");
        write(Optional.of(seen), changed, "author");

        assertThat(write(Optional.of(seen), changed, "author").kind()).isEqualTo(Kind.UNCHANGED);
        assertThat(world.entries(AuditType.DRAFT_CHANGED)).hasSize(1);
    }

    @Test
    void nothingIsOverwrittenUnseen() {
        assertThatThrownBy(() -> write(Optional.empty(), "row\n", "author")).isInstanceOfSatisfying(
                ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.PRECONDITION_REQUIRED));
        assertThat(world.drafts.file(world.drafts.find(draft.draftId()), TABLE).digest()).isEqualTo(seen);
    }

    @Test
    void filesComeAndGoAndStayKnown() {
        assertThat(edit("scenarios/new.json", Optional.empty(), Optional.of("{}"), "author").kind()).isEqualTo(Kind.CREATED);
        String digest = world.drafts.file(now(), "scenarios/new.json").digest();
        assertThat(edit("scenarios/new.json", Optional.of(digest), Optional.empty(), "author").kind()).isEqualTo(Kind.REMOVED);

        assertThat(world.drafts.text(now(), "scenarios/new.json", digest)).hasValueSatisfying(
                text -> assertThat(text).asString(StandardCharsets.UTF_8).isEqualTo("{}"));
        assertThat(world.drafts.text(now(), TABLE, digest)).as("of another file").isEmpty();
    }

    @Test
    void aPathThatNoPackageMayHaveIsRefused() {
        assertThatThrownBy(() -> edit("../etc/passwd", Optional.empty(), Optional.of("x"), "author")).isInstanceOfSatisfying(
                ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.VALIDATION_FAILED));
    }

    @Test
    void everybodyWhoWroteAPartIsAnAuthorForGood() {
        write(Optional.of(seen), text().replace(LDO, "ldo,LDO,true,3000,5000"), "other");
        Draft again = now();
        edit(TABLE, Optional.of(world.drafts.file(again, TABLE).digest()), Optional.of(text()), "third");

        assertThat(now().authors()).containsExactly("author", "other", "third");
        assertThat(world.desk.diff(now()).isEmpty()).as("though nothing is left of it").isTrue();
    }

    @Test
    void anEditForgetsWhatWasFound() {
        world.write(draft, TABLE, LDO, "ldo,LDO,true,3000,5000", AUTHOR);
        ValidationReport report = world.desk.validate(now(), PackageCheck.Depth.WHOLE, "author");
        assertThat(now().state()).isEqualTo(Draft.State.VALIDATED);
        assertThat(report.trial().orElseThrow().coverage().rows())
                .anySatisfy(row -> assertThat(row.scenarios()).isNotEmpty());

        world.write(draft, TABLE, "ldo,LDO,true,3000,5000", "ldo,LDO,true,3100,5000", AUTHOR);

        assertThat(now().state()).isEqualTo(Draft.State.DRAFT);
        assertThat(now().validation()).isEmpty();
    }

    private FileChange write(Optional<String> ifMatch, String text, String subject) {
        return edit(TABLE, ifMatch, Optional.of(text), subject);
    }

    private FileChange edit(String path, Optional<String> ifMatch, Optional<String> text, String subject) {
        return world.desk.write(now(), new Edit(path, ifMatch, text.map(t -> t.getBytes(StandardCharsets.UTF_8)), subject));
    }

    private Draft now() {
        return world.drafts.find(draft.draftId());
    }

    private String text() {
        return new String(world.drafts.text(draft, TABLE, seen).orElseThrow(), StandardCharsets.UTF_8);
    }
}
