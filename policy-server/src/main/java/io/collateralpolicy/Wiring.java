package io.collateralpolicy;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import io.collateralpolicy.access.LocalUsers;
import io.collateralpolicy.access.SignIn;
import io.collateralpolicy.access.SigningKey;
import io.collateralpolicy.access.TokenVerifier;
import io.collateralpolicy.access.Tokens;
import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditEntries;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.rest.AuditResource;
import io.collateralpolicy.rest.MeResource;
import io.collateralpolicy.rest.RestApplication;
import io.collateralpolicy.rest.TokensResource;
import io.collateralpolicy.rest.http.BearerFeature;
import io.collateralpolicy.rest.http.JsonReader;
import io.collateralpolicy.rest.http.JsonWriter;
import io.collateralpolicy.rest.http.ProblemMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** The object graph on one page. CDI makes it, holds it and ends it; nothing else is injected. */
@Dependent
class Wiring {

    /** Builds the graph when the application starts and not when somebody first asks. */
    void start(@Observes Startup event, Server server) {
        server.log().append(Append.of(AuditType.SERVER_STARTED, "server", Map.of()));
    }

    @Produces
    @Singleton
    Server server(MetricRegistry registry) throws NamingException {
        Settings settings = Settings.from(ConfigProvider.getConfig());
        Measurements measurements = new Measurements(registry);
        Clock clock = Clock.systemUTC();
        Database database = Database.open(InitialContext.<DataSource>doLookup("jdbc/policy"));
        AuditLog log = new AuditLog(
                database, settings.auditLog(), settings.auditQueue(), clock, measurements::groupCommitted);
        Optional<ECKey> key =
                settings.localUsers() ? Optional.of(SigningKey.in(settings.dataFolder())) : Optional.empty();
        Welcome welcome = new Welcome(settings);
        Optional<SignIn> signIn = key.map(found -> signIn(settings, found, welcome.password(), log, clock));
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
        return new Server(
                new RestApplication.Parts(Set.of(
                        new BearerFeature(new TokenVerifier(keys(settings, key), settings.tokenRules(), clock)),
                        new JsonReader(validator),
                        new JsonWriter(),
                        new ProblemMapper(),
                        new TokensResource(signIn),
                        new MeResource(),
                        new AuditResource(new AuditEntries(database, settings.auditLog())))),
                log,
                new AtomicBoolean(true));
    }

    @Produces
    @Singleton
    RestApplication.Parts parts(Server server) {
        return server.parts();
    }

    void stop(@Disposes Server server) {
        server.close();
    }

    private static SignIn signIn(Settings settings, ECKey key, String password, AuditLog log, Clock clock) {
        Tokens tokens = new Tokens(key, settings.tokenRules(), settings.tokenLifetime(), clock);
        return new SignIn(new LocalUsers(password), tokens, log, clock);
    }

    /** Local users' key where there are local users, else the identity provider's published keys. */
    private static JWKSource<SecurityContext> keys(Settings settings, Optional<ECKey> key) {
        return key.<JWKSource<SecurityContext>>map(found -> new ImmutableJWKSet<>(new JWKSet(found.toPublicJWK())))
                .orElseGet(() -> JWKSourceBuilder.<SecurityContext>create(url(settings.jwksUrl().orElseThrow()))
                        .build());
    }

    private static URL url(String text) {
        try {
            return URI.create(text).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("jwt.jwks.url must be a URL, but is `" + text + "`", e);
        }
    }
}
