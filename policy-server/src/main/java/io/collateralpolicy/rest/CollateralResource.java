package io.collateralpolicy.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.access.Caller;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.LotFigures.HaircutStep;
import io.collateralpolicy.assessment.bound.Bounds;
import io.collateralpolicy.assessment.request.PolicyReference;
import io.collateralpolicy.breaker.Breakers;
import io.collateralpolicy.decision.DecisionRow;
import io.collateralpolicy.decision.shelf.CollateralTerms;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What a policy gives for an asset as collateral. */
@Path("/collateral/{asset}/terms")
@Produces(MediaType.APPLICATION_JSON)
public final class CollateralResource {

    private final PolicyShelf shelf;
    private final Breakers breakers;
    private final Clock clock;

    public CollateralResource(PolicyShelf shelf, Breakers breakers, Clock clock) {
        this.shelf = shelf;
        this.breakers = breakers;
        this.clock = clock;
    }

    /** The terms of one asset in one place. */
    public record Terms(
            String asset,
            String chain,
            String custody,
            DecisionRow.Policy policy,
            boolean eligible,
            List<Haircut> haircuts,
            BigDecimal advanceRate,
            BigDecimal liquidationThreshold,
            List<Finding> findings) {}

    /** One component of the haircut and where it comes from. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Haircut(
            String component, String ruleId, BigDecimal haircut, Optional<String> table, Optional<String> row) {

        static Haircut of(HaircutStep step) {
            return new Haircut(step.component(), step.ruleId(), step.haircut(), step.table(), step.row());
        }
    }

    @GET
    public Terms terms(
            @PathParam("asset") String asset,
            @QueryParam("policy") @DefaultValue("standard") String policy,
            @QueryParam("chain") @DefaultValue("eip155:1") String chain,
            @QueryParam("custody") @DefaultValue("PROTOCOL_VAULT") String custody,
            @Context SecurityContext security) {
        ((Caller) security.getUserPrincipal()).requireSees(policy);
        CollateralTerms.Place place = new CollateralTerms.Place(
                Parameters.matching("asset", asset, Bounds.SYMBOL, Bounds.SYMBOL_MESSAGE),
                Parameters.matching("chain", chain, Bounds.CHAIN, Bounds.CHAIN_MESSAGE),
                Parameters.matching("custody", custody, Bounds.WORD, Bounds.WORD_MESSAGE));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PolicyShelf.InForce inForce = shelf.find(new PolicyReference(policy, Optional.empty()), now);
        return said(inForce, place, CollateralTerms.of(inForce, place, breakers.used(), now));
    }

    private static Terms said(PolicyShelf.InForce inForce, CollateralTerms.Place place, CollateralTerms.Terms terms) {
        return new Terms(
                place.asset(),
                place.chain(),
                place.custody(),
                new DecisionRow.Policy(
                        inForce.policy().deciding().name(),
                        inForce.policy().deciding().version(),
                        inForce.policy().packageDigest()),
                terms.figures().eligible(),
                terms.figures().haircuts().stream().map(Haircut::of).toList(),
                terms.figures().advanceRate(),
                terms.figures().liquidationThreshold(),
                terms.findings());
    }
}
