package io.collateralpolicy.doctor;

import io.collateralpolicy.setting.ServerXml;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the identity provider says where its keys are, has some, and has this clock's time. */
final class ProviderExamination {

    private static final String ABOUT = "identity provider";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern KEYS_AT = Pattern.compile("\"jwks_uri\"\\s*:\\s*\"([^\"]+)\"");

    private final ServerXml settings;
    private final Clock clock;

    ProviderExamination(ServerXml settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    List<Finding> examine() {
        String issuer = settings.value("jwt.issuer");
        if (issuer.isEmpty()) {
            return List.of(Finding.ok(ABOUT, "there is none: local users sign in"));
        }
        try {
            HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            String at = settings.value("jwt.jwks.url");
            Optional<String> keysAt = at.isEmpty() ? announced(client, issuer) : Optional.of(at);
            return keysAt.isPresent()
                    ? keys(get(client, keysAt.get()), keysAt.get())
                    : List.of(Finding.fail(ABOUT, "its discovery document names no keys: look at jwt.issuer, or give jwt.jwks.url"));
        } catch (IOException e) {
            return List.of(Finding.fail(ABOUT, "`" + issuer + "` does not answer: look at jwt.issuer and the network between"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(Finding.fail(ABOUT, "the examination was ended"));
        }
    }

    private static Optional<String> announced(HttpClient client, String issuer) throws IOException, InterruptedException {
        String document = get(client, issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration").body();
        Matcher matcher = KEYS_AT.matcher(document);
        return matcher.find() ? Optional.of(matcher.group(1).replace("\\/", "/")) : Optional.empty();
    }

    private List<Finding> keys(HttpResponse<String> answer, String at) {
        List<Finding> findings = new ArrayList<>();
        findings.add(answer.statusCode() == 200 && answer.body().contains("\"kty\"")
                ? Finding.ok(ABOUT, "its keys are read at `" + at + "`")
                : Finding.fail(ABOUT, "there are no keys at `" + at + "`: look at jwt.issuer and jwt.jwks.url"));
        answer.headers().firstValue("Date")
                .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
                .map(there -> Duration.between(there, clock.instant()).abs())
                .filter(skew -> skew.toSeconds() > 30)
                .ifPresent(skew -> findings.add(Finding.fail("clock", "this clock and the provider's are " + skew.toSeconds()
                        + " s apart, tokens would be refused: run an NTP client")));
        return findings;
    }

    private static HttpResponse<String> get(HttpClient client, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
