package io.collateralpolicy.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.CollateralLot;
import io.collateralpolicy.assessment.request.IntendedAction;
import io.collateralpolicy.assessment.request.MarginMode;
import io.collateralpolicy.wire.StrictJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeldBackTest {

    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

    /** What rules of wrong-way risk, of efficiency modes and of liquidations ask is the account's all the same. */
    @Test
    void whatIsHeldBackTakesFromALotAndFromNothingElse() {
        AccountState account = account("10");

        AccountState effective = HeldBack.of(account, List.of(withdrawal("4")));

        assertThat(effective).isEqualTo(account("6"));
    }

    private static AccountState account(String quantity) {
        CollateralLot lot = new CollateralLot(
                "lot-1", "WETH", "eip155:1", new BigDecimal(quantity), "PROTOCOL_VAULT", Optional.empty());
        return new AccountState("ada", "1", MarginMode.CROSS, "USD", Optional.of("north"), List.of(lot), List.of(), List.of(),
                List.of(), List.of("issuer-1"), Optional.of("ETH-CORRELATED"),
                Optional.of(new AccountState.Running(NOW, BigDecimal.ONE, Optional.empty())), Optional.empty());
    }

    private static Reservation withdrawal(String quantity) {
        byte[] intent = ("{\"action\":\"WITHDRAW\",\"lotId\":\"lot-1\",\"quantity\":\"" + quantity + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        return new Reservation("res_1", "core", "ada", "dec_1", "protocol",
                List.of(StrictJson.read(intent, IntendedAction.class)), NOW, NOW.plusSeconds(60), Optional.empty());
    }
}
