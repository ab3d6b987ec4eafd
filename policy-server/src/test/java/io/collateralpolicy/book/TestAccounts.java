package io.collateralpolicy.book;

import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.CollateralLot;
import io.collateralpolicy.assessment.request.MarginMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Accounts with one lot of WETH, {@code lot-1}. */
public final class TestAccounts {

    private TestAccounts() {}

    public static AccountState account(String accountId, String version, String quantity) {
        CollateralLot lot = new CollateralLot(
                "lot-1", "WETH", "eip155:1", new BigDecimal(quantity), "PROTOCOL_VAULT", Optional.empty());
        return new AccountState(accountId, version, MarginMode.CROSS, "USD", Optional.empty(), List.of(lot), List.of(),
                List.of(), List.of());
    }
}
