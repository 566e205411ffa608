package io.greenlane.inspection.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.inspection.office.AnOffice;
import io.greenlane.inspection.office.ExaminationKinds.Taking;
import io.greenlane.inspection.office.Office;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinCheckTest {

    private static final Office OFFICE = AnOffice.called("NLRTM001");
    private static final Taking STEEL = APlan.KINDS.of(List.of("72142000"), false, LocalDate.parse("2026-11-30"));
    private static final Taking FLOWERS = APlan.KINDS.of(List.of("06031100"), false, LocalDate.parse("2026-11-30"));

    @Test
    void whatAPlanCouldHaveChosenCanBeSettled() {
        assertThat(codes(STEEL, "early", "G1", "2026-11-30T08:15:00Z")).isEmpty();
        assertThat(codes(STEEL, "late", null, null)).isEmpty();
        assertThat(codes(FLOWERS, null, "C1", null)).isEmpty();
        assertThat(codes(FLOWERS, null, null, "2026-12-01T12:30:00Z")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ",,, PIN_EMPTY",
        "nobody,,, OFFICER_UNKNOWN",
        ", Z9,, BAY_UNKNOWN",
        ", C1,, BAY_KIND_WRONG",
        ",, 2026-11-30T08:20:00Z, NOT_ON_GRID",
        ",, 2026-11-30T07:45:00Z, SLOT_PAST",
        ",, 2026-12-07T08:00:00Z, SLOT_TOO_FAR",
        ",, 2026-11-30T16:30:00Z, OFFICE_CLOSED",
        ",, 2026-12-05T10:00:00Z, OFFICE_CLOSED",
        "early,, 2026-11-30T12:30:00Z, OFFICER_NOT_AT_WORK"
    })
    void whatBreaksARuleIsRefusedWithTheRule(
            @Nullable String officer, @Nullable String bay, @Nullable String from, String code) {
        assertThat(codes(STEEL, officer, bay, from)).containsExactly(code);
    }

    @Test
    void anOfficerWithoutTheSkillIsRefused() {
        Office office = AnOffice.empty("NLRTM001")
                .withOfficer("officer", 8, 18, "GENERAL")
                .made();

        assertThat(PinCheck.of(office, there(FLOWERS), new PinRequest("officer", null, null), List.of(), APlan.NOW))
                .extracting(BrokenRule::message)
                .containsExactly("Demo officer lacks FOOD, which these goods need.");
    }

    @Test
    void whereThereIsNobodyToChooseThatIsSaid() {
        Office nobody = AnOffice.empty("NLRTM001").made();

        assertThat(PinCheck.of(nobody, there(STEEL), new PinRequest("ann", "G1", null), List.of(), APlan.NOW))
                .extracting(BrokenRule::fix)
                .containsExactly(
                        "The offices' file has no officer of this office: have the operator add one.",
                        "The offices' file has no GENERAL bay of this office: have the operator add one.");
    }

    @Test
    void allBrokenRulesAreToldAtOnce() {
        assertThat(codes(STEEL, "nobody", "C1", "2026-11-30T08:20:00Z"))
                .containsExactly("OFFICER_UNKNOWN", "BAY_KIND_WRONG", "NOT_ON_GRID");
    }

    @Test
    void nobodyAndNoBayIsSettledTwiceAtOnce() {
        var other = new Pin(
                new UUID(0, 9),
                APlan.mrn(9),
                "early",
                "G1",
                Instant.parse("2026-11-30T08:30:00Z"),
                "supervisor",
                APlan.NOW);

        assertThat(PinCheck.of(
                        OFFICE,
                        there(STEEL),
                        new PinRequest("early", "G1", Instant.parse("2026-11-30T09:00:00Z")),
                        List.of(other),
                        APlan.NOW))
                .extracting(BrokenRule::code)
                .containsExactly("OFFICER_TAKEN", "BAY_TAKEN");
    }

    @Test
    void noSlotIsSettledBeforeTheGoodsAreThere() {
        var atSea = new PinCheck.Goods(STEEL, Instant.parse("2026-12-01T10:00:00Z"));
        var tooEarly = new PinRequest(null, null, Instant.parse("2026-12-01T09:45:00Z"));
        var inTime = new PinRequest(null, null, Instant.parse("2026-12-01T10:00:00Z"));

        assertThat(PinCheck.of(OFFICE, atSea, tooEarly, List.of(), APlan.NOW))
                .extracting(BrokenRule::code)
                .containsExactly("GOODS_NOT_THERE");
        assertThat(PinCheck.of(OFFICE, atSea, inTime, List.of(), APlan.NOW)).isEmpty();
    }

    private static PinCheck.Goods there(Taking taking) {
        return new PinCheck.Goods(taking, null);
    }

    private static List<String> codes(
            Taking taking, @Nullable String officer, @Nullable String bay, @Nullable String from) {
        var wish = new PinRequest(officer, bay, from == null ? null : Instant.parse(from));
        return PinCheck.of(OFFICE, there(taking), wish, List.of(), APlan.NOW).stream()
                .map(BrokenRule::code)
                .toList();
    }
}
