package io.collateralpolicy.it;

import io.collateralpolicy.client.Json;
import io.collateralpolicy.client.PolicyClient;
import io.collateralpolicy.client.Receipt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.function.Consumer;

/** The client that backends get, beside the server under test. */
final class ClientUnderTest {

    private ClientUnderTest() {}

    static PolicyClient of(String user, Consumer<Receipt> receipts) {
        String token = PolicyServerClient.token(user);
        URI api = URI.create("http://localhost:" + System.getProperty("it.http.port") + "/api/v1/");
        return new PolicyClient(api, () -> token, receipts);
    }

    static Json decide(PolicyClient client, String request) {
        try {
            return client.decide(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
