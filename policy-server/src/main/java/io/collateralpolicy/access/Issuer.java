package io.collateralpolicy.access;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.function.UnaryOperator;

/**
 * Somebody whose tokens are believed.
 *
 * @param rules   what its tokens say
 * @param keys    what it signs them with
 * @param subject from a token's {@code sub} to whom it means among all issuers
 */
public record Issuer(TokenRules rules, JWKSource<SecurityContext> keys, UnaryOperator<String> subject) {

    /** This server itself, of the local users of an embedded run; their names stand for them. */
    public static Issuer local(TokenRules rules, JWKSet keys) {
        return new Issuer(rules, new ImmutableJWKSet<>(keys), sub -> sub);
    }

    /** An identity provider; no subject of it can be called as a local user is, nor as one of another provider. */
    public static Issuer provider(TokenRules rules, JWKSource<SecurityContext> keys) {
        return new Issuer(rules, keys, sub -> rules.issuer() + "#" + sub);
    }
}
