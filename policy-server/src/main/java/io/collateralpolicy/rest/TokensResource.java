package io.collateralpolicy.rest;

import io.collateralpolicy.access.SignIn;
import io.collateralpolicy.access.Tokens;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.rest.http.Anonymous;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sign-in of local users; without them there is nothing here. */
@Path("/tokens")
public final class TokensResource {

    private final Optional<SignIn> signIn;

    public TokensResource(Optional<SignIn> signIn) {
        this.signIn = signIn;
    }

    /** Who signs in. */
    public record TokenRequest(@NotBlank @Size(max = 100) String username, @NotBlank @Size(max = 200) String password) {}

    /** The token and what it allows. */
    public record TokenResponse(
            String accessToken, String tokenType, Instant expiresAt, String subject, List<String> roles) {}

    @POST
    @Anonymous
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public TokenResponse create(TokenRequest request) {
        Tokens.Issued issued = signIn.orElseThrow(TokensResource::noLocalUsers)
                .signIn(request.username(), request.password());
        return new TokenResponse(
                issued.accessToken(),
                "Bearer",
                issued.caller().expiresAt(),
                issued.caller().subject(),
                issued.caller().roleNames());
    }

    private static ProblemException noLocalUsers() {
        return new ProblemException(
                ProblemType.NOT_FOUND, "this server has no local users: get a token from your identity provider");
    }
}
