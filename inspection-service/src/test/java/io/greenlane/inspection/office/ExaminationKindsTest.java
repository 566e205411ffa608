package io.greenlane.inspection.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlane.inspection.office.ExaminationKinds.Taking;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExaminationKindsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-30");
    private static final ExaminationKinds KINDS = OfficesForTests.kinds();

    @ParameterizedTest
    @CsvSource({
        "06031100, COLD",
        "39159080, SAMPLING",
        "39011010, SAMPLING",
        "72044990, RADIATION",
        "28441000, RADIATION",
        "76042100, GENERAL",
        "08052100, COLD"
    })
    void goodsGoToTheBayThatTheyNeed(String code, BayKind bay) {
        assertThat(KINDS.of(List.of(code), false, DAY).bayKind()).isEqualTo(bay);
    }

    @Test
    void plasticWasteIsWasteAndOtherPlasticIsNot() {
        assertThat(KINDS.of(List.of("39159080"), false, DAY).skills()).containsExactly("WASTE");
        assertThat(KINDS.of(List.of("39011010"), false, DAY).skills()).containsExactly("CHEMISTRY");
    }

    @Test
    void goodsThatSpoilAreColdWhateverTheirCode() {
        assertThat(KINDS.of(List.of("99999999"), true, DAY).bayKind()).isEqualTo(BayKind.COLD);
    }

    @Test
    void severalGoodsNeedAllTheSkillsAndTheMostDemandingBay() {
        Taking taking = KINDS.of(List.of("76042100", "72044990", "06031100"), false, DAY);

        assertThat(taking.bayKind()).isEqualTo(BayKind.RADIATION);
        assertThat(taking.skills()).containsExactly("FOOD", "GENERAL", "RADIATION");
        assertThat(taking.minutes()).isEqualTo(90);
    }

    @Test
    void aFileWithoutAKindForAllOtherGoodsIsNotUsed() {
        var named = new ExaminationKind("CHEMICAL", Set.of("28"), false, BayKind.SAMPLING, Set.of(), 0, 0, "So.");
        var edition = new ExaminationKinds.Edition("1", DAY, "nobody", BigDecimal.ZERO, List.of(named));

        assertThatThrownBy(() -> new ExaminationKinds(new ExaminationKinds.Contents("", List.of(edition))))
                .hasMessageContainingAll(
                        "the last kind of edition 1 names codes", "takes no time", "an hour of waiting costs nothing");
    }
}
