package io.collateralpolicy.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.collateralpolicy.decision.MovedClock;
import io.collateralpolicy.doctor.Finding.Grade;
import io.collateralpolicy.setting.ServerXml;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    private static final Path SERVER_XML = Path.of("..", "server.xml");
    private static final String PASSWORD = "of the keystore";

    private final Map<String, String> environment = new TreeMap<>();
    private final MovedClock clock = new MovedClock(Instant.now());

    @TempDir
    private Path folder;

    @BeforeEach
    void aServerOnThisMachine() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        environment.put("DATA_DIR", folder.toString());
        environment.put("LOCAL_USERS", "true");
    }

    @Test
    void aServerThatMayStartIsWellAndTheCommandEndsWithZero() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int code = Doctor.run(SERVER_XML, environment, new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8)).contains(
                "ok    Java: ", "ok    settings: run.mode is development", "ok    database: its file will be made");
        assertThat(code).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatBreaksAProductionRuleFailsAndTheCommandEndsWithOne() {
        environment.put("RUN_MODE", "production");

        assertThat(failures()).anyMatch(text -> text.contains("local.users")).anyMatch(text -> text.contains("jwt.issuer"));
        assertThat(Doctor.run(SERVER_XML, environment, new PrintStream(new ByteArrayOutputStream()))).isEqualTo(1);
    }

    @Test
    void aServerThatNobodyCouldUseFails() {
        environment.remove("LOCAL_USERS");

        assertThat(failures()).containsExactly("nobody could sign in: give jwt.issuer, or local.users=true on this machine");
    }

    @Test
    void aDatabaseThatIsThereSaysItsVersionAndItsClock() throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("policy");
        try (Connection made = DriverManager.getConnection(url, "sa", "")) {
            assertThat(made.isValid(1)).isTrue();
        }

        assertThat(lines()).anyMatch(line -> line.matches("ok    database: H2 .* answers"))
                .anyMatch(line -> line.startsWith("ok    clock: "))
                .anyMatch(line -> line.contains("it has no tables yet"));
        clock.move(Duration.ofSeconds(10));
        assertThat(failures()).anyMatch(text -> text.contains("NTP"));
    }

    @Test
    void aDatabaseThatDoesNotAnswerFailsWithoutItsPassword() {
        environment.put("DB_URL", "jdbc:postgresql://localhost:1/policy");
        environment.put("DB_PASSWORD", "secret of the database");

        assertThat(failures()).singleElement().asString().contains("db.url", "db.password").doesNotContain("secret");
    }

    @Test
    void commitsThatAreNotForcedFail() {
        assertThat(DatabaseExamination.durability("off").grade()).isEqualTo(Grade.FAIL);
        assertThat(DatabaseExamination.durability("on").grade()).isEqualTo(Grade.OK);
    }

    @Test
    void clocksApartWarnAboveASecondAndFailAboveFive() {
        assertThat(DatabaseExamination.skew(Duration.ofSeconds(1)).grade()).isEqualTo(Grade.OK);
        assertThat(DatabaseExamination.skew(Duration.ofMillis(1001)).grade()).isEqualTo(Grade.WARN);
        assertThat(DatabaseExamination.skew(Duration.ofMillis(5001)).grade()).isEqualTo(Grade.FAIL);
    }

    @Test
    void aKeystoreIsOpenedAndItsCertificateWatched() throws Exception {
        environment.putAll(Map.of("TLS", "on", "TLS_KEYSTORE_PASSWORD", PASSWORD));
        assertThat(failures()).singleElement().asString().contains("tls.keystore");
        Keystores.selfSigned(folder.resolve("tls.p12"), PASSWORD, 60);

        assertThat(lines()).anyMatch(line -> line.startsWith("ok    TLS: the certificate is good until "));
        clock.move(Duration.ofDays(31));
        assertThat(lines()).anyMatch(line -> line.startsWith("warn  TLS: "));
        clock.move(Duration.ofDays(30));
        assertThat(failures()).anyMatch(text -> text.startsWith("the certificate ended at "));
        environment.put(ServerXml.SECRETS, folder.toString());
        assertThat(failures()).anyMatch(text -> text.contains("move it"));
        environment.remove(ServerXml.SECRETS);
        environment.put("TLS_KEYSTORE_PASSWORD", "another");
        assertThat(failures()).anyMatch(text -> text.contains("tls.keystore.password"));
    }

    /** As a server leaves them that ran: the folder of the keys may be looked into, the key may not. */
    @Test
    void keysOfALogAreLookedAtAndTheirFolderIsNone() throws IOException {
        Path keys = Files.createDirectories(folder.resolve("audit-keys").resolve("node-0"));
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rwxr-x---"));
        Path key = Files.writeString(keys.resolve("epoch-1.pem"), "secret");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertThat(failures()).isEmpty();

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(failures()).singleElement().asString().contains("epoch-1.pem", "can be read by others");
    }

    @Test
    void keysThatOthersReadFail() throws IOException {
        Path keys = Files.writeString(folder.resolve("token-signing-keys.json"), "{}");
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(failures()).singleElement().asString().contains("chmod 600");
    }

    @Test
    void aProviderIsFoundByItsDocumentAndFailsWithoutKeys() throws IOException {
        HttpServer provider = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        String issuer = "http://localhost:" + provider.getAddress().getPort();
        environment.put("JWT_ISSUER", issuer);
        answer(provider, "/.well-known/openid-configuration", "{\"jwks_uri\":\"" + issuer + "/keys\"}");
        answer(provider, "/keys", "{\"keys\":[{\"kty\":\"EC\"}]}");
        provider.start();
        try {
            assertThat(lines()).contains("ok    identity provider: its keys are read at `" + issuer + "/keys`");
            provider.removeContext("/keys");
            assertThat(failures()).singleElement().asString().startsWith("there are no keys");
        } finally {
            provider.stop(0);
        }
        assertThat(failures()).singleElement().asString().contains("does not answer");
    }

    private static void answer(HttpServer server, String path, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
    }

    private List<String> failures() {
        return findings().stream().filter(finding -> finding.grade() == Grade.FAIL).map(Finding::text).toList();
    }

    private List<String> lines() {
        return findings().stream().map(Finding::line).toList();
    }

    private List<Finding> findings() {
        return new Doctor(ServerXml.read(SERVER_XML, environment), clock).examine();
    }
}
