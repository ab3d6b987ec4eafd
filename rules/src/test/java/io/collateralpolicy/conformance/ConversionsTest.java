package io.collateralpolicy.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of cases become names that requests and tables take, and no two become one. */
class ConversionsTest {

    private static final String SYMBOL = "[A-Za-z0-9][A-Za-z0-9._+/-]*";
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._:@-]*";

    @ParameterizedTest
    @CsvSource({"USDC.e, USDC.e", "sBTC/USD, sBTC_00002fUSD", "BTC_PERP, BTC_00005fPERP", "USD₮0, USD_0020ae0",
        "₮, 0__0020ae", "cb ETH, cb_000020ETH"})
    void aNameIsWrittenInWhatARequestTakes(String name, String symbol) {
        assertThat(Conversions.symbol(TextNode.valueOf(name))).isEqualTo(symbol);
    }

    @Property
    void aSymbolIsTakenAndGivesItsNameBack(@ForAll @NotEmpty @StringLength(max = 8) String name) {
        String symbol = Conversions.symbol(TextNode.valueOf(name));

        assertThat(symbol).matches(SYMBOL).matches(ID);
        assertThat(Conversions.named(symbol)).isEqualTo(name);
    }

    @Property
    void rowsOfOneTableHaveNamesOfTheirOwn(@ForAll String one, @ForAll String other) {
        assertThat(List.of(Conversions.rowName(one, 0), Conversions.rowName(other, 1)))
                .doesNotHaveDuplicates()
                .allMatch(n -> n.matches("[a-z0-9-]{1,64}"));
    }
}
