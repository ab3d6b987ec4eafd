package io.collateralpolicy.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The request of the documented example: an account that wants WETH back, with its own prices of now. */
public final class Withdrawal {

    private Withdrawal() {}

    public static String request(String purpose, String quantity) {
        try (var resource = Withdrawal.class.getResourceAsStream("/withdrawal.json")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("NOW", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
                    .replace("PURPOSE", purpose)
                    .replace("QUANTITY", quantity);
        } catch (IOException e) {
            throw new IllegalStateException("the request of the example cannot be read", e);
        }
    }
}
