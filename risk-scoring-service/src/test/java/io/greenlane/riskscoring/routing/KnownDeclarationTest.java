package io.greenlane.riskscoring.routing;

import static io.greenlane.riskscoring.routing.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownDeclarationTest {

    private final KnownDeclaration unheardOf = KnownDeclaration.unheardOf("26NLK3F7Q30A1C5DE1");
    private final KnownDeclaration lodged = unheardOf.after(aDeclaration().lodged());

    @Test
    void anArrivalFixesTheLawAndBringsNoVersion() {
        KnownDeclaration arrivedFirst = unheardOf.after(aDeclaration().arrived("2026-12-03"));

        assertThat(arrivedFirst.latestVersion()).isZero();
        assertThat(arrivedFirst.arrivedUnder()).isEqualTo("2026-12-03");
        assertThat(arrivedFirst.after(aDeclaration().lodged()))
                .isEqualTo(lodged.after(aDeclaration().arrived("2026-12-03")));
    }

    @Test
    void theDayOfLodgementIsThatOfTheFirstVersionWheneverItIsHeardOf() {
        KnownDeclaration amendedFirst = unheardOf.after(aDeclaration().amended(2));

        assertThat(amendedFirst.lodgedAt()).isNull();
        assertThat(amendedFirst.after(aDeclaration().lodged()))
                .isEqualTo(lodged.after(aDeclaration().amended(2)));
    }
}
