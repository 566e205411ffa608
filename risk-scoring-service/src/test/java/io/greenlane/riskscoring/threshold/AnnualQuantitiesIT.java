package io.greenlane.riskscoring.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.riskscoring.OwnDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnnualQuantitiesIT {

    private static final OwnDatabase DATABASE = OwnDatabase.fresh();
    private static final String IMPORTER = "NL801234567";

    private final AnnualQuantities annual = new AnnualQuantities(DATABASE.jdbc());

    @BeforeEach
    void nothingIsCountedYet() {
        DATABASE.jdbc().execute("truncate annual_quantity, annual_entry");
    }

    @Test
    void declarationsAddUpInTheirOrder() {
        assertThat(count(carrying("A", "20000"), carrying("B", "20000.5"), carrying("C", "10000")))
                .containsExactly(total("20000"), total("40000.5"), total("50000.5"));
        assertThat(annual.of(IMPORTER, 2026)).isEqualTo(total("50000.5"));
        assertThat(annual.of(IMPORTER, 2027)).isEmpty();
        assertThat(annual.of("DE4711000222", 2026)).isEmpty();
    }

    @Test
    void aDeclarationCountsOnceHoweverOftenItIsDecided() {
        count(carrying("A", "20000"));

        assertThat(count(carrying("A", "20000"))).containsExactly(total("20000"));
        assertThat(count(carrying("A", "5000"), carrying("A", "7000"))).containsExactly(total("5000"), total("7000"));
        assertThat(annual.of(IMPORTER, 2026)).isEqualTo(total("7000"));
    }

    @Test
    void whatIsCancelledIsTakenBack() {
        count(carrying("A", "20000"), carrying("B", "1"));

        assertThat(count(Contribution.nothing("A"))).containsExactly(Map.of());
        assertThat(annual.of(IMPORTER, 2026)).isEqualTo(total("1"));
        count(Contribution.nothing("A"));
        assertThat(annual.of(IMPORTER, 2026)).isEqualTo(total("1"));
    }

    @Test
    void anArrivalInAnotherYearMovesTheGoodsThere() {
        count(carrying("A", "20000"));

        assertThat(count(new Contribution("A", IMPORTER, 2027, Map.of("EU-CBAM", new BigDecimal("20000")))))
                .containsExactly(total("20000"));
        assertThat(annual.of(IMPORTER, 2026)).isEqualTo(total("0"));
    }

    private List<Map<String, BigDecimal>> count(Contribution... contributions) {
        return Objects.requireNonNull(DATABASE.transaction().execute(status -> annual.count(List.of(contributions))));
    }

    private static Contribution carrying(String mrn, String kilograms) {
        return new Contribution(mrn, IMPORTER, 2026, Map.of("EU-CBAM", new BigDecimal(kilograms)));
    }

    private static Map<String, BigDecimal> total(String kilograms) {
        return Map.of("EU-CBAM", new BigDecimal(kilograms));
    }
}
