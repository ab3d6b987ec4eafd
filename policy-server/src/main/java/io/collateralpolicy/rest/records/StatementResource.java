package io.collateralpolicy.rest.records;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.access.Role;
import io.collateralpolicy.report.LiquidationStatement;
import io.collateralpolicy.report.Statements;
import io.collateralpolicy.rest.http.Allowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;

/** A liquidation in plain words, for the client whose account it is. */
@Path("/decisions/{id}/statement")
public final class StatementResource {

    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String MARKDOWN = "text/markdown;charset=UTF-8";

    private final SeenDecisions decisions;
    private final Statements statements;

    public StatementResource(SeenDecisions decisions, Statements statements) {
        this.decisions = decisions;
        this.statements = statements;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed(value = {Role.AUDITOR, Role.ADMIN, Role.BACKEND}, perPolicy = true)
    public LiquidationStatement json(@PathParam("id") String id, @Context SecurityContext security) {
        return statement(id, security);
    }

    @GET
    @Produces(TEXT)
    @Allowed(value = {Role.AUDITOR, Role.ADMIN, Role.BACKEND}, perPolicy = true)
    public byte[] text(@PathParam("id") String id, @Context SecurityContext security) {
        return statement(id, security).text().getBytes(StandardCharsets.UTF_8);
    }

    @GET
    @Produces(MARKDOWN)
    @Allowed(value = {Role.AUDITOR, Role.ADMIN, Role.BACKEND}, perPolicy = true)
    public byte[] markdown(@PathParam("id") String id, @Context SecurityContext security) {
        return statement(id, security).markdown().getBytes(StandardCharsets.UTF_8);
    }

    private LiquidationStatement statement(String id, SecurityContext security) {
        Caller caller = (Caller) security.getUserPrincipal();
        return statements.ofLiquidation(decisions.find(id, caller), caller.subject());
    }
}
