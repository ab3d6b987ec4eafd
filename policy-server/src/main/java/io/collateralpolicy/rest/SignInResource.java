package io.collateralpolicy.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.rest.http.Anonymous;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** How people sign in here, so that the pages can ask them to. */
@Path("/sign-in")
public final class SignInResource {

    private final Ways ways;

    public SignInResource(Ways ways) {
        this.ways = ways;
    }

    /**
     * The ways there are.
     *
     * @param localUsers whether local users get tokens at {@code /tokens}
     * @param provider   absent where the pages know no client of one
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Ways(boolean localUsers, Optional<Provider> provider) {}

    /**
     * An identity provider for a sign-in by authorization code with PKCE; nothing of it is secret.
     *
     * @param issuer   where its discovery document is found
     * @param clientId its public client
     * @param scope    what to ask for
     */
    public record Provider(String issuer, String clientId, String scope) {}

    @GET
    @Anonymous
    @Produces(MediaType.APPLICATION_JSON)
    public Ways ways() {
        return ways;
    }
}
