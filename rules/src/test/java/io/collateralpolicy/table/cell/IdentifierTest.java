package io.collateralpolicy.table.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTest {

    /** Registered: Apple and BAE Systems and Bayer; Apple and Bloomberg; ether, a pool token, and Bitcoin, given before the rule. */
    @ParameterizedTest
    @CsvSource({
        "ISIN,US0378331005", "ISIN,GB0002634946", "ISIN,DE000BAY0017",
        "LEI,HWUPKR0MPOU8FGXBT394", "LEI,5493001KJTIIGC8Y1R12",
        "DTI,X9J9K872S", "DTI,9X1Z1NQG5", "DTI,4H95J0R2X"
    })
    void whatIsRegisteredIsTaken(Column.OutputType type, String text) {
        assertThat(OutputCell.read(text, column(type))).isEqualTo(text);
        assertThat(OutputCell.read("UNKNOWN", column(type))).isEqualTo("UNKNOWN");
    }

    /** One character wrong, two swapped, one missing, lower case, a vowel, a 0 in front, nothing. */
    @ParameterizedTest
    @CsvSource({
        "ISIN,US0378331006", "ISIN,US0373831005", "ISIN,US037833100", "ISIN,us0378331005", "ISIN,''",
        "LEI,HWUPKR0MPOU8FGXBT395", "LEI,HWUPKR0MPOU8FGXTB394", "LEI,HWUPKR0MPOU8FGXBT39",
        "DTI,X9J9K872T", "DTI,X9JK9872S", "DTI,X9J9K87AS", "DTI,09J9K872S", "DTI,4H95J0R2T1"
    })
    void aTypingErrorIsToldWithWhatToDo(Column.OutputType type, String text) {
        assertThatThrownBy(() -> OutputCell.read(text, column(type)))
                .isInstanceOf(InvalidCell.class)
                .hasMessageContaining("`" + text + "` is no " + type);
    }

    private static Column column(Column.OutputType type) {
        return new Column(type.name().toLowerCase(), Column.Role.OUTPUT, Optional.empty(), Optional.empty(), Optional.of(type),
                Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
}
