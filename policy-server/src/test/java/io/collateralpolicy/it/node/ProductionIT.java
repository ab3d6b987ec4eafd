package io.collateralpolicy.it.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.doctor.Keystores;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built server in production: it serves TLS only, with its secrets from files, or it does not start. */
class ProductionIT {

    private static final String PASSWORD = "of the keystore of a test";

    @TempDir
    private Path secrets;

    @TempDir
    private Path data;

    @Test
    void aProductionNodeServesTlsOnlyWithItsSecretsFromFiles() throws Exception {
        Path keystore = Keystores.selfSigned(data.resolve("tls.p12"), PASSWORD, 2);
        Files.writeString(secrets.resolve("tls.keystore.password"), PASSWORD);
        HttpClient client = trusting(keystore);
        URI address = URI.create("https://localhost:" + Node.freePort());
        Map<Path, FileTime> installed = Node.installed();

        try (Node node = Node.starting("production", production(Map.of(
                "HTTPS_PORT", Integer.toString(address.getPort()), "TLS_KEYSTORE", keystore.toString())))) {
            node.await("ready", () -> status(client, address.resolve("/health/ready")) == 200);

            HttpResponse<String> refused = get(client, address.resolve("/api/v1/me"));
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("Strict-Transport-Security")).hasValueSatisfying(
                    value -> assertThat(value).contains("max-age=31536000"));
            assertThat(refused.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(plain(address.getPort())).doesNotContain("200");
            assertThatThrownBy(() -> new Socket("localhost", node.address().getPort()).close())
                    .isInstanceOf(ConnectException.class);
            assertThat(node.messages()).doesNotContain(PASSWORD);
            assertThat(Node.installed()).as("written beside its output and data").isEqualTo(installed);
        }
    }

    @Test
    void aProductionNodeWithLocalUsersSaysWhyAndEnds() {
        Map<String, String> unsafe = new TreeMap<>(production(Map.of("TLS", "off", "LOCAL_USERS", "true")));
        unsafe.put("HTTP_PORT", Integer.toString(Node.freePort()));

        try (Node node = Node.starting("unsafe", unsafe)) {
            assertThat(node.awaitEnd()).isEqualTo(78);
            assertThat(node.messages())
                    .contains("the server does not start: in production local.users must not be as it is");
        }
    }

    private Map<String, String> production(Map<String, String> more) {
        Map<String, String> environment = new TreeMap<>(Map.of(
                "RUN_MODE", "production",
                "TLS", "on",
                "HTTP_PORT", "-1",
                "LOCAL_USERS", "false",
                "DEMO_PASSWORD", "",
                "DATA_DIR", data.toString(),
                "VARIABLE_SOURCE_DIRS", secrets.toString(),
                "JWT_ISSUER", "https://login.example.org/realms/risk",
                "AUDIT_ORIGIN", "risk.example.org/audit"));
        environment.putAll(more);
        return environment;
    }

    /** What a caller without TLS gets at the port of TLS. */
    private static String plain(int port) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes());
            return new String(socket.getInputStream().readNBytes(100));
        }
    }

    private static int status(HttpClient client, URI address) {
        try {
            return get(client, address).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> get(HttpClient client, URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpClient trusting(Path keystore) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(keystore)) {
            keys.load(stream, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", keys.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }
}
