package io.collateralpolicy.assessment.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.assessment.bound.Bounds;
import io.collateralpolicy.assessment.bound.Listing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An account carried in the request.
 *
 * @param accountId      the caller's name of it
 * @param accountVersion the caller's version, echoed in the answer
 * @param marginMode     how its parts secure each other
 * @param baseCurrency   the currency of all figures; the policy's own
 * @param pool           the segment it belongs to; absent is {@code core}
 * @param collateral     lots pledged
 * @param loans          what is borrowed
 * @param balances       signed balances: a lot above 0, a debt below
 * @param positions      derivatives
 * @param affiliates     issuers that the account's owner is, or is closely linked with
 * @param efficiencyMode the efficiency mode it has chosen, where the policy knows it; absent is none
 * @param liquidation    a liquidation of it that is under way
 * @param group          the counterparties it is one of, whose negotiated terms hold for it unless it has its own
 */
public record AccountState(
        @NotNull @Pattern(regexp = Bounds.ID, message = Bounds.ID_MESSAGE) String accountId,
        @NotNull @Pattern(regexp = "\\d{1,18}", message = "must be 1 to 18 digits") String accountVersion,
        @NotNull MarginMode marginMode,
        @NotNull @Pattern(regexp = Bounds.CURRENCY, message = Bounds.CURRENCY_MESSAGE) String baseCurrency,
        Optional<@Pattern(regexp = Bounds.WORD, message = Bounds.WORD_MESSAGE) String> pool,
        @Size(max = Bounds.LOTS_MAX) List<@NotNull @Valid CollateralLot> collateral,
        @Size(max = Bounds.LOANS_MAX) List<@NotNull @Valid Loan> loans,
        @Size(max = Bounds.LOANS_MAX) List<@NotNull @Valid SignedBalance> balances,
        @Size(max = Bounds.POSITIONS_MAX) List<@NotNull @Valid DerivativePosition> positions,
        @Size(max = Bounds.AFFILIATES_MAX)
                List<@NotNull @Pattern(regexp = Bounds.ID, message = Bounds.ID_MESSAGE) String> affiliates,
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
                Optional<@Pattern(regexp = Bounds.WORD, message = Bounds.WORD_MESSAGE) String> efficiencyMode,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<@Valid Running> liquidation,
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
                Optional<@Pattern(regexp = Bounds.WORD, message = Bounds.WORD_MESSAGE) String> group) {

    private static final String CORE = "core";

    public AccountState {
        collateral = Listing.of(collateral);
        loans = Listing.of(loans);
        balances = Listing.of(balances);
        positions = Listing.of(positions);
        affiliates = Listing.of(affiliates);
    }

    /** An account whose owner names no affiliates, in no efficiency mode, under no liquidation, of no group. */
    public AccountState(
            String accountId,
            String accountVersion,
            MarginMode marginMode,
            String baseCurrency,
            Optional<String> pool,
            List<CollateralLot> collateral,
            List<Loan> loans,
            List<SignedBalance> balances,
            List<DerivativePosition> positions) {
        this(accountId, accountVersion, marginMode, baseCurrency, pool, collateral, loans, balances, positions,
                List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The efficiency mode, empty when it is in none. */
    public String mode() {
        return efficiencyMode.orElse("");
    }

    /**
     * A liquidation that is under way.
     *
     * @param startedAt         when it began
     * @param alreadyLiquidated what is under liquidation by then, base currency; what a throttle counts
     * @param startPrice        of an auction, base currency per unit; absent: as it would start now
     */
    public record Running(
            @NotNull Instant startedAt,
            @NotNull @PositiveOrZero @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal alreadyLiquidated,
            @JsonInclude(JsonInclude.Include.NON_ABSENT)
                    Optional<@Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> startPrice) {}

    /** The segment the account belongs to: its pool, or the one of accounts that name none. */
    public String segment() {
        return pool.orElse(CORE);
    }
}
