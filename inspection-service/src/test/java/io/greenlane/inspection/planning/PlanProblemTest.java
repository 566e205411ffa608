package io.greenlane.inspection.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenlane.inspection.office.AnOffice;
import io.greenlane.inspection.office.BayKind;
import io.greenlane.inspection.office.Hours;
import io.greenlane.inspection.office.Office;
import io.greenlane.inspection.planning.Plan.Assignment;
import io.greenlane.inspection.planning.Plan.Cause;
import io.greenlane.inspection.planning.Plan.Standing;
import io.greenlane.inspection.schedule.Figures;
import java.time.Duration;
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
    void goodsThatAreStillAtSeaGetNoSlotBeforeTheyAreExpected() {
        Plan plan = APlan.of(OFFICE)
                .expectedAt("2026-12-01T10:10:00Z")
                .withGoods(1, STEEL, "2026-12-04T08:00:00Z")
                .made();

        assertThat(only(plan).from()).isEqualTo("2026-12-01T10:15:00Z");
        assertThat(only(plan).expectedAt()).isEqualTo("2026-12-01T10:10:00Z");
        assertThat(only(plan).because())
                .contains(
                        "The goods are not there yet; they are expected on Tue 1 Dec at 11:10.",
                        "A quarter of an hour earlier the goods would not be there yet.");
    }

    @Test
    void goodsThatWereExpectedAndThoseThatNobodyAnnouncedArePlannedAndSaidToBe() {
        Plan overdue = APlan.of(OFFICE)
                .expectedAt("2026-11-29T10:00:00Z")
                .withGoods(1, STEEL, IN_TIME)
                .made();
        Plan unknown =
                APlan.of(OFFICE).expectedAt(null).withGoods(1, STEEL, IN_TIME).made();

        assertThat(only(overdue).from()).isEqualTo("2026-11-30T08:15:00Z");
        assertThat(only(overdue).because())
                .contains("The goods were expected on Sun 29 Nov at 11:00 and nobody has reported their arrival.");
        assertThat(only(unknown).from()).isEqualTo("2026-11-30T08:15:00Z");
        assertThat(only(unknown).expectedAt()).isNull();
        assertThat(only(unknown).because())
                .contains("Nobody has announced an arrival, so the goods are taken to be there.");
    }

    @Test
    void goodsThatComeAfterThePlansEndWaitForALaterPlanAndAreSaidTo() {
        Plan plan = APlan.of(OFFICE)
                .expectedAt("2026-12-12T10:00:00Z")
                .withGoods(1, STEEL, "2026-12-15T08:00:00Z")
                .made();

        assertThat(plan.assignments()).isEmpty();
        assertThat(plan.unplanned()).extracting(Plan.Unplanned::cause).containsExactly(Cause.NOT_THERE_YET);
        assertThat(plan.unplanned().getFirst().expectedAt()).isEqualTo("2026-12-12T10:00:00Z");
        assertThat(plan.score()).contains("No other deadline is missed.");
    }

    @Test
    void aSlotThatHasBegunIsNotKeptForGoodsThatComeLater() {
        Plan plan = APlan.of(OFFICE)
                .expectedAt("2026-11-30T12:00:00Z")
                .withGoods(1, STEEL, IN_TIME)
                .told(1, "early", "G1", BayKind.GENERAL, "2026-11-30T07:45:00Z", "2026-11-30T08:30:00Z")
                .made();

        assertThat(only(plan).standing()).isEqualTo(Standing.PLANNED);
        assertThat(only(plan).from()).isEqualTo("2026-11-30T12:00:00Z");
    }

    @Test
    void whoHasClaimedGoodsThatAreAtSeaExaminesThemWhenTheyAreThereAndOthersUntilThen() {
        Plan plan = APlan.of(OFFICE)
                .expectedAt("2026-12-01T10:00:00Z")
                .examinedBy("early", 1, STEEL, "2026-11-30T07:45:00Z")
                .expectedAt("2026-11-29T10:00:00Z")
                .withGoods(2, STEEL, IN_TIME)
                .made();

        assertThat(plan.assignments())
                .extracting(
                        Assignment::mrn, Assignment::officer, one -> one.from().toString())
                .containsExactly(
                        tuple(APlan.mrn(2), "early", "2026-11-30T08:15:00Z"),
                        tuple(APlan.mrn(1), "early", "2026-12-01T10:00:00Z"));
        assertThat(plan.assignments().getLast().because()).contains("early has claimed it.");
    }

    @Test
    void aSettledSlotStaysWhereItIsWhenSomebodyClaimsGoodsThatAreAtSea() {
        Plan plan = APlan.of(OFFICE)
                .expectedAt("2026-12-01T08:00:00Z")
                .examinedBy("early", 1, STEEL, "2026-11-30T07:45:00Z")
                .settled(1, "late", "G1", "2026-12-01T11:00:00Z")
                .made();

        assertThat(only(plan).officer()).isEqualTo("early");
        assertThat(only(plan).from()).isEqualTo("2026-12-01T11:00:00Z");
        assertThat(only(plan).because()).endsWith("early has claimed it.", "Settled by supervisor: the bay, the slot.");
    }

    @Test
    void aSettledSlotInWhichWhoHasClaimedTheGoodsIsNotAtWorkIsSaid() {
        Plan plan = APlan.of(OFFICE)
                .expectedAt("2026-12-01T08:00:00Z")
                .examinedBy("early", 1, STEEL, "2026-11-30T07:45:00Z")
                .settled(1, null, "G1", "2026-12-01T15:00:00Z")
                .made();

        assertThat(plan.unplanned()).extracting(Plan.Unplanned::cause).containsExactly(Cause.PIN_CANNOT_BE_KEPT);
    }

    @Test
    void thatWhoHasClaimedGoodsAtSeaIsNeverAtWorkIsSaidOfHimAlone() {
        Office office = AnOffice.empty("NLRTM001")
                .withBay("G1", BayKind.GENERAL)
                .withOfficer("early", 8, 14, "GENERAL")
                .withOfficer("absent", 8, 8, "GENERAL")
                .made();
        Plan plan = APlan.of(office)
                .expectedAt("2026-12-01T08:00:00Z")
                .examinedBy("absent", 1, STEEL, "2026-11-30T07:45:00Z")
                .made();

        assertThat(plan.unplanned())
                .extracting(Plan.Unplanned::why)
                .containsExactly("absent, who has claimed the goods, is not at work for so long in the next 7 days.");
    }

    @Test
    void aSettledSlotThatTheGoodsWillMissIsSaid() {
        Plan plan = APlan.of(OFFICE)
                .expectedAt("2026-12-01T10:00:00Z")
                .withGoods(1, STEEL, IN_TIME)
                .settled(1, null, null, "2026-12-01T08:00:00Z")
                .made();

        assertThat(plan.unplanned()).extracting(Plan.Unplanned::cause).containsExactly(Cause.PIN_CANNOT_BE_KEPT);
    }

    @Test
    void aPlanIsAnotherWhenGoodsAreExpectedAtAnotherTimeOrHaveArrived() {
        Plan expected = APlan.of(OFFICE)
                .expectedAt("2026-11-29T10:00:00Z")
                .withGoods(1, STEEL, IN_TIME)
                .made();
        Plan arrived = APlan.of(OFFICE).withGoods(1, STEEL, IN_TIME).made();

        assertThat(expected.putsAllWhere(arrived)).isFalse();
    }

    @Test
    void whoHasPapersBeforeHimExaminesNothingMeanwhileAndNoLongerThanTheyTake() {
        Plan plan = APlan.of(OFFICE)
                .atDesk("early", 1, "2026-11-30T07:50:00Z", Duration.ofHours(1))
                .withGoods(2, STEEL, IN_TIME)
                .made();
        Plan laidAside = APlan.of(OFFICE)
                .atDesk("early", 1, "2026-11-27T07:50:00Z", Duration.ofHours(1))
                .withGoods(2, STEEL, IN_TIME)
                .made();

        assertThat(plan.assignments())
                .extracting(Assignment::standing, one -> one.from().toString())
                .containsExactly(
                        tuple(Standing.AT_DESK, "2026-11-30T07:50:00Z"),
                        tuple(Standing.PLANNED, "2026-11-30T09:00:00Z"));
        assertThat(only(laidAside).from()).isEqualTo("2026-11-30T08:15:00Z");
    }

    @Test
    void goodsThatLoseMoreByWaitingGoFirstByTheFigureOfTheWorkList() {
        Plan plan = APlan.of(OFFICE)
                .losing("4.00")
                .withGoods(1, FLOWERS, IN_TIME)
                .losing("812.50")
                .withGoods(2, FLOWERS, IN_TIME)
                .made();

        assertThat(plan.assignments()).extracting(Assignment::mrn).containsExactly(APlan.mrn(2), APlan.mrn(1));
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
    void anOfficeWithoutOfficersIsToldThatAndThatItsGoodsWillBeLate() {
        Office nobody = AnOffice.empty("NLRTM001").withBay("C1", BayKind.COLD).made();

        Plan plan = APlan.of(nobody)
                .withGoods(1, FLOWERS, IN_TIME)
                .withGoods(2, FLOWERS, "2026-12-20T08:00:00Z")
                .made();

        assertThat(plan.unplanned())
                .extracting(Plan.Unplanned::why)
                .containsOnly("The offices' file names no officer of this office; have the operator name some.");
        assertThat(plan.score())
                .containsExactly(
                        "No goods spoil before they are examined.",
                        "1 other deadline is missed.",
                        "0 examinations are planned; 2 have no slot.");
        assertThat(plan.figures())
                .extracting(Figures::examinations, Figures::unplaced, Figures::missedOthers)
                .containsExactly(2, 2, 1);
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
