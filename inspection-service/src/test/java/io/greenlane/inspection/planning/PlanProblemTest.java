package io.greenlane.inspection.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.inspection.office.AnOffice;
import io.greenlane.inspection.office.BayKind;
import io.greenlane.inspection.office.Hours;
import io.greenlane.inspection.office.Office;
import io.greenlane.inspection.planning.Plan.Assignment;
import io.greenlane.inspection.planning.Plan.Cause;
import io.greenlane.inspection.planning.Plan.Standing;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanProblemTest {

    private static final String STEEL = "72142000";
    private static final String FLOWERS = "06031100";
    private static final String IN_TIME = "2026-12-02T08:00:00Z";
    private static final Office OFFICE = AnOffice.called("NLRTM001");

    @Test
    void goodsAreExaminedWhereTheyCanBeByWhoCanAndExplainIt() {
        Plan plan =
                APlan.of(OFFICE).withGoods(1, FLOWERS, "2026-11-30T12:00:00Z").made();

        Assignment flowers = only(plan);
        assertThat(flowers.bay()).isEqualTo("C1");
        assertThat(flowers.officer()).isEqualTo("early");
        assertThat(flowers.from()).isEqualTo("2026-11-30T08:15:00Z");
        assertThat(flowers.to()).isEqualTo("2026-11-30T09:00:00Z");
        assertThat(flowers.because())
                .containsExactly(
                        "Bay C1 is COLD: Goods that spoil are opened in a cold bay.",
                        "Demo early has FOOD; nobody else who has is free all the time.",
                        "It is expected to be over 3 h 0 min before the deadline.",
                        "No earlier slot is free for these goods.",
                        "It begins as soon as the plan does.");
        assertThat(plan.score()).contains("No goods spoil before they are examined.");
    }

    @Test
    void anEarlierSlotThatIsTakenIsNamedByWhatStandsThere() {
        Plan plan = APlan.of(OFFICE)
                .withGoods(1, STEEL, "2026-11-30T09:00:00Z")
                .withGoods(2, STEEL, IN_TIME)
                .made();

        assertThat(plan.assignments()).hasSize(2);
        assertThat(plan.assignments().getLast().because())
                .contains("A quarter of an hour earlier Demo early would examine two things at once, these and "
                        + APlan.mrn(1) + ".");
    }

    @Test
    void whatRunsStaysWhereItIsAndTakesItsOfficerAndBay() {
        Plan plan = APlan.of(OFFICE)
                .examinedBy("early", 1, STEEL, "2026-11-30T07:45:00Z")
                .told(1, "early", "G1", BayKind.GENERAL, "2026-11-30T07:45:00Z", "2026-11-30T08:30:00Z")
                .withGoods(2, STEEL, IN_TIME)
                .made();

        Assignment running = plan.assignments().getFirst();
        assertThat(running.standing()).isEqualTo(Standing.RUNNING);
        assertThat(running.bay()).isEqualTo("G1");
        assertThat(plan.assignments().getLast().from()).isEqualTo("2026-11-30T08:30:00Z");
    }

    @Test
    void aSlotThatHasJustBegunIsKeptAndOneThatNobodyCameToIsGivenAnew() {
        Plan begun = APlan.of(OFFICE)
                .withGoods(1, STEEL, IN_TIME)
                .told(1, "early", "G1", BayKind.GENERAL, "2026-11-30T07:45:00Z", "2026-11-30T08:30:00Z")
                .made();
        Plan missed = APlan.of(OFFICE)
                .withGoods(1, STEEL, IN_TIME)
                .told(1, "early", "G1", BayKind.GENERAL, "2026-11-30T07:15:00Z", "2026-11-30T08:00:00Z")
                .made();

        assertThat(only(begun).standing()).isEqualTo(Standing.BEGUN);
        assertThat(only(begun).from()).isEqualTo("2026-11-30T07:45:00Z");
        assertThat(only(missed).standing()).isEqualTo(Standing.PLANNED);
        assertThat(only(missed).from()).isAfterOrEqualTo(APlan.NOW);
    }

    @Test
    void whatAPersonSettledIsKeptAndSaid() {
        Plan plan = APlan.of(OFFICE)
                .withGoods(1, STEEL, IN_TIME)
                .settled(1, "late", "G1", "2026-11-30T14:00:00Z")
                .made();

        assertThat(only(plan).officer()).isEqualTo("late");
        assertThat(only(plan).from()).isEqualTo("2026-11-30T14:00:00Z");
        assertThat(only(plan).pinned()).isTrue();
        assertThat(only(plan).because()).last().isEqualTo("Settled by supervisor: the officer, the bay, the slot.");
    }

    @Test
    void goodsThatNobodyCanExamineAreToldWithTheReason() {
        Office small = AnOffice.empty("NLRTM001")
                .withBay("G1", BayKind.GENERAL)
                .withOfficer("officer", 8, 10, "GENERAL", "FOOD")
                .made();
        Plan plan = APlan.of(small)
                .withGoods(1, FLOWERS, IN_TIME)
                .withGoods(2, "28012000", IN_TIME)
                .withGoods(3, STEEL, IN_TIME)
                .settled(3, "gone", null, null)
                .made();

        assertThat(plan.assignments()).isEmpty();
        assertThat(plan.unplanned())
                .extracting(Plan.Unplanned::cause)
                .containsExactly(Cause.NO_BAY_OF_KIND, Cause.NO_OFFICER_WITH_SKILLS, Cause.PIN_CANNOT_BE_KEPT);
        assertThat(plan.unplanned().getFirst().why()).isEqualTo("This office has no COLD bay.");
    }

    @Test
    void moreThanAWeekHoldsIsToldAsSuch() {
        Office small = AnOffice.empty("NLRTM001")
                .withBay("G1", BayKind.GENERAL)
                .withOfficer("officer", 17, 18, "GENERAL")
                .made();
        APlan many = APlan.of(small);
        for (int number = 1; number <= 7; number++) {
            many.withGoods(number, STEEL, "2026-12-20T08:00:00Z");
        }

        Plan plan = many.made();

        assertThat(plan.assignments()).hasSize(5);
        assertThat(plan.unplanned()).extracting(Plan.Unplanned::cause).containsOnly(Cause.NO_SLOT_LEFT);
    }

    @Test
    void nobodyExaminesDuringABreakOrOutsideTheOpeningHours() {
        Office office = AnOffice.empty("NLRTM001")
                .withBay("G1", BayKind.GENERAL)
                .withOfficer("officer", 9, 18, List.of(new Hours(LocalTime.of(9, 30), LocalTime.of(17, 30))), "GENERAL")
                .made();

        // Half an hour is left before and after the break, and steel takes three quarters.
        assertThat(APlan.of(office).withGoods(1, STEEL, IN_TIME).made().unplanned())
                .extracting(Plan.Unplanned::why)
                .containsExactly("No officer with GENERAL is at work for so long in the next 7 days.");
    }

    @Test
    void aPlanIsTheSameWhenAllAreWhereTheyWere() {
        APlan plan = APlan.of(OFFICE).withGoods(1, STEEL, IN_TIME);

        assertThat(plan.made().putsAllWhere(plan.made())).isTrue();
        assertThat(plan.made()
                        .putsAllWhere(
                                APlan.of(OFFICE).withGoods(1, FLOWERS, IN_TIME).made()))
                .isFalse();
    }

    private static Assignment only(Plan plan) {
        assertThat(plan.assignments()).hasSize(1);
        assertThat(plan.assignments().getFirst().to()).isAfter(Instant.EPOCH);
        return plan.assignments().getFirst();
    }
}
