package io.collateralpolicy;

import io.collateralpolicy.access.Issuer;
import io.collateralpolicy.access.LocalUsers;
import io.collateralpolicy.access.ProviderKeys;
import io.collateralpolicy.access.RateLimit;
import io.collateralpolicy.access.SignIn;
import io.collateralpolicy.access.SigningKeys;
import io.collateralpolicy.access.TokenRules;
import io.collateralpolicy.access.TokenVerifier;
import io.collateralpolicy.access.Tokens;
import io.collateralpolicy.rest.SignInResource;
import io.collateralpolicy.rest.http.Gate;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may come in: the identity provider's people and, in a run on one machine, local users. */
final class Access {

    private static final String LOCAL_ISSUER = "collateral-policy-server";

    final Welcome welcome;
    final Optional<SignIn> signIn;
    final Gate gate;
    final SignInResource.Ways ways;

    Access(Ground ground) {
        Settings settings = ground.settings;
        Optional<SigningKeys> keys = settings.localUsers()
                ? Optional.of(SigningKeys.in(settings.dataFolder(), settings.tokenLifetime(), ground.clock))
                : Optional.empty();
        this.welcome = new Welcome(settings);
        this.signIn = keys.map(found -> signIn(ground, found, welcome.password()));
        this.gate = new Gate(
                new TokenVerifier(issuers(settings, keys, ground.clock), ground.clock),
                new RateLimit(settings.allowance(), System::nanoTime));
        this.ways = new SignInResource.Ways(signIn.isPresent(), provider(settings));
    }

    /** Where people sign in from the pages. */
    private static Optional<SignInResource.Provider> provider(Settings settings) {
        return settings.issuer().flatMap(issuer -> settings.client()
                .map(client -> new SignInResource.Provider(issuer, client, settings.scope())));
    }

    private static SignIn signIn(Ground ground, SigningKeys keys, String password) {
        Tokens tokens = new Tokens(
                keys.signing(), localRules(ground.settings), ground.settings.tokenLifetime(), ground.clock);
        return new SignIn(new LocalUsers(password), tokens, ground.log, ground.clock);
    }

    private static TokenRules localRules(Settings settings) {
        return new TokenRules(LOCAL_ISSUER, settings.audience());
    }

    /** The identity provider where there is one, and this server where there are local users. */
    private static List<Issuer> issuers(Settings settings, Optional<SigningKeys> local, Clock clock) {
        Optional<URL> keys = settings.jwksUrl().map(Access::url);
        Stream<Issuer> provider = settings.issuer().stream().map(issuer -> Issuer.provider(
                new TokenRules(issuer, settings.audience()), ProviderKeys.of(issuer, keys, clock)));
        Stream<Issuer> own = local.stream().map(found -> Issuer.local(localRules(settings), found.accepted()));
        return Stream.concat(provider, own).toList();
    }

    private static URL url(String text) {
        try {
            return URI.create(text).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("jwt.jwks.url must be a URL, but is `" + text + "`", e);
        }
    }
}
