package io.collateralpolicy.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.util.Map;

/** The keys behind an issuer's OpenID Connect discovery document, which is read each time, for keys may move. */
final class AnnouncedKeys implements JWKSetSource<SecurityContext> {

    private static final String DOCUMENT = "/.well-known/openid-configuration";

    private final String issuer;
    private final ResourceRetriever retriever;

    AnnouncedKeys(String issuer, ResourceRetriever retriever) {
        this.issuer = issuer;
        this.retriever = retriever;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, SecurityContext context)
            throws KeySourceException {
        return new URLBasedJWKSetSource<>(address(), retriever).getJWKSet(refresh, now, context);
    }

    /** A document that names another issuer is not this one's (OpenID Connect Discovery 1.0, section 4.3). */
    private URL address() throws JWKSetRetrievalException {
        try {
            URL at = URI.create(issuer.replaceAll("/+$", "") + DOCUMENT).toURL();
            Map<String, Object> document = JSONObjectUtils.parse(retriever.retrieveResource(at).getContent());
            if (!issuer.equals(JSONObjectUtils.getString(document, "issuer"))) {
                throw new JWKSetRetrievalException("`" + at + "` is the document of another issuer", null);
            }
            return JSONObjectUtils.getURI(document, "jwks_uri").toURL();
        } catch (IOException | ParseException | RuntimeException e) {
            throw new JWKSetRetrievalException("the issuer `" + issuer + "` does not say where its keys are", e);
        }
    }

    @Override
    public void close() {}
}
