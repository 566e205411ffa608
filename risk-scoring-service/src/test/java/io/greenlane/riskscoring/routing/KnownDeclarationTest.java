package io.greenlane.riskscoring.routing;

import static io.greenlane.riskscoring.routing.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownDeclarationTest {

    private final KnownDeclaration unheardOf = KnownDeclaration.unheardOf("26NLK3F7Q30A1C5DE1");
    private final KnownDeclaration lodged = unheardOf.after(aDeclaration().lodged());

    @Test
    void eachVersionIsDecidedOnceAndOlderOnesNoMore() {
        KnownDeclaration amended = lodged.after(aDeclaration().amended(2));

        assertThat(unheardOf.needsDecisionOn(1)).isTrue();
        assertThat(lodged.needsDecisionOn(1)).isFalse();
        assertThat(lodged.needsDecisionOn(2)).isTrue();
        assertThat(amended.needsDecisionOn(1)).isFalse();
    }

    @Test
    void aCancelledDeclarationIsDecidedNoMore() {
        assertThat(lodged.after(aDeclaration().cancelled(1)).needsDecisionOn(2)).isFalse();
    }

    @Test
    void theDayOfLodgementIsThatOfTheFirstVersionWheneverItIsHeardOf() {
        KnownDeclaration amendedFirst = unheardOf.after(aDeclaration().amended(2));

        assertThat(amendedFirst.lodgedAt()).isNull();
        assertThat(amendedFirst.after(aDeclaration().lodged()))
                .isEqualTo(lodged.after(aDeclaration().amended(2)));
    }
}
