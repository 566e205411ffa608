package io.greenlane.inspection.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeverityTest {

    @ParameterizedTest
    @CsvSource({"0.8, 0.8", "0.80, 0.8", "1, 1.0", "0, 0.0", "0.125, 0.125", "1e-1, 0.1"})
    void equalSeveritiesAreWrittenAlike(String sent, String written) {
        assertThat(Severity.parse(sent)).map(Severity::toString).contains(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.1", "high", "", " 0.5", "0.1234", "1e-999999999", "NaN"})
    void whatIsNoNumberBetweenZeroAndOneIsNoSeverity(String sent) {
        assertThat(Severity.parse(sent)).isEmpty();
    }

    @Test
    void aSeverityAboveOneCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Severity(new BigDecimal("1.5")));
    }
}
