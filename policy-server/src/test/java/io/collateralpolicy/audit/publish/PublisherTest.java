package io.collateralpolicy.audit.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.audit.TestLog;
import io.collateralpolicy.audit.checkpoint.NoteFile;
import io.collateralpolicy.audit.checkpoint.SignedNote;
import io.collateralpolicy.audit.read.LogReader;
import io.collateralpolicy.audit.writer.BatchWriter;
import io.collateralpolicy.audit.writer.LogNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag(TestDatabase.TAG)
class PublisherTest {

    private static final String LOG = "node-0";

    @TempDir
    Path folder;

    private final Database database = TestDatabase.empty();
    private final LogReader reader = new LogReader(database);
    private final AuditLog log = TestLog.open(database, LOG, 10, Clock.systemUTC());
    private final List<String> tried = new ArrayList<>();
    private final List<String> posted = new ArrayList<>();
    private final AtomicInteger status = new AtomicInteger(204);
    private HttpServer elsewhere;

    @BeforeEach
    void listen() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        elsewhere.start();
    }

    @AfterEach
    void close() {
        elsewhere.stop(0);
        log.close();
    }

    @Test
    void beforeAnythingIsDurableNothingIsPublished() {
        publisher(file()).publish();

        assertThat(tried).isEmpty();
        assertThat(file().file().read()).isEmpty();
    }

    @Test
    void theLastCheckpointGoesToEveryTargetOnce() {
        Publisher publisher = publisher(file(), url());
        sign("ada");
        publisher.publish();
        publisher.publish();
        assertThat(tried).containsExactly("file true", "url true");
        assertThat(posted).containsExactly(reader.checkpoint(LOG).note());

        sign("bea");
        publisher.publish();

        assertThat(file().file().read()).map(SignedNote::note).hasValue(reader.checkpoint(LOG).note());
        assertThat(posted).hasSize(2).last().isEqualTo(reader.checkpoint(LOG).note());
    }

    @Test
    void whatFailsIsBroughtAgainAndKeepsNothingFromTheOthers() throws IOException {
        status.set(503);
        Path blocked = Files.writeString(folder.resolve("blocked"), "no folder");
        Publisher publisher = publisher(new FileTarget(new NoteFile(blocked.resolve("x.note"))), url(), file());
        sign("ada");
        publisher.publish();
        assertThat(tried).containsExactly("file false", "url false", "file true");

        status.set(200);
        Files.delete(blocked);
        publisher.publish();

        assertThat(tried.subList(3, 5)).containsExactly("file true", "url true");
        assertThat(posted).hasSize(2);
    }

    @Test
    void anAddressThatNobodyListensAtFails() {
        elsewhere.stop(0);
        sign("ada");

        publisher(url()).publish();

        assertThat(tried).containsExactly("url false");
        assertThatThrownBy(() -> new UrlTarget(URI.create("ftp://me:secret@example.org")))
                .hasMessageContaining("audit.publish.url")
                .hasMessageNotContaining("secret");
    }

    @Test
    void whatIsNotBroughtYetIsBroughtBeforeTheEnd() {
        sign("ada");

        publisher(file()).close();

        assertThat(file().file().read()).map(SignedNote::note).hasValue(reader.checkpoint(LOG).note());
    }

    /** What the publisher wrote is what the next start holds the database against. */
    @Test
    void aDatabaseThatIsOlderThanThePublishedFileDoesNotStart() {
        sign("ada");
        publisher(file()).publish();
        LogNode own = TestLog.node(database, LOG);
        LogNode node =
                new LogNode(LOG, own.origin(), own.keys(), file().file(), Duration.ZERO, Optional.empty());

        assertThatThrownBy(() -> BatchWriter.open(TestDatabase.empty(), node, Clock.systemUTC()))
                .hasMessageContaining("does not continue the checkpoint of 2 entries");
        BatchWriter.open(database, node, Clock.systemUTC()).close();
    }

    private void sign(String subject) {
        log.append(Append.of(AuditType.SIGN_IN, subject, Map.of("roles", "auditor")));
    }

    private Publisher publisher(Target... targets) {
        return new Publisher(
                () -> log.last().map(last -> reader.checkpoint(last.log(), Long.parseLong(last.treeSize()))),
                List.of(targets),
                (target, published) -> tried.add(target + " " + published));
    }

    private FileTarget file() {
        return new FileTarget(new NoteFile(folder.resolve("out").resolve(LOG + ".note")));
    }

    private UrlTarget url() {
        return new UrlTarget(URI.create("http://localhost:" + elsewhere.getAddress().getPort() + "/notes"));
    }
}
