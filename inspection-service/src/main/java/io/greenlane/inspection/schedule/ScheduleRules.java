package io.greenlane.inspection.schedule;

import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.overlapping;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/** What a plan must keep, and of those that keep it which is better. */
public class ScheduleRules implements ConstraintProvider {

    /** One spoilt consignment weighs more than any number of other deadlines: an office has fewer cases than this. */
    static final int PERISHABLE = 10_000;

    /** Being told another slot costs goods as much as an hour of waiting. */
    static final int MOVED = 4;

    /** Being told another bay or officer for the same slot costs half of that. */
    static final int REARRANGED = 2;

    /** No slot at all is a day worse than the last slot of the plan. */
    static final int UNPLACED = 96;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            anOfficerExaminesOneThingAtATime(factory),
            aBayHoldsOneThingAtATime(factory),
            anOfficerHasTheSkillsAndIsAtWork(factory),
            aBayIsOfTheKindAndOpen(factory),
            goodsAreThere(factory),
            whatAPersonSettledStays(factory),
            deadlinesAreMet(factory),
            goodsDoNotWait(factory),
            whatWasToldStays(factory)
        };
    }

    Constraint anOfficerExaminesOneThingAtATime(ConstraintFactory factory) {
        return factory.forEachUniquePair(
                        Examination.class,
                        equal(Examination::examiner),
                        overlapping(Examination::start, Examination::end))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("An officer examines one thing at a time");
    }

    Constraint aBayHoldsOneThingAtATime(ConstraintFactory factory) {
        return factory.forEachUniquePair(
                        Examination.class, equal(Examination::stand), overlapping(Examination::start, Examination::end))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("A bay holds one thing at a time");
    }

    Constraint anOfficerHasTheSkillsAndIsAtWork(ConstraintFactory factory) {
        return factory.forEach(Examination.class)
                .join(Examiner.class, equal(Examination::examiner, Examiner::number))
                .filter((examination, examiner) ->
                        !examiner.has(examination.wish().skills())
                                || !Choice.isFree(
                                        examiner.free(),
                                        examination.start(),
                                        examination.wish().steps()))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("An officer has the skills and is at work");
    }

    Constraint aBayIsOfTheKindAndOpen(ConstraintFactory factory) {
        return factory.forEach(Examination.class)
                .join(Stand.class, equal(Examination::stand, Stand::number))
                .filter((examination, stand) ->
                        stand.bay().kind() != examination.wish().bayKind()
                                || !Choice.isFree(
                                        stand.free(),
                                        examination.start(),
                                        examination.wish().steps()))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("A bay is of the kind and the office open");
    }

    Constraint goodsAreThere(ConstraintFactory factory) {
        return factory.forEach(Examination.class)
                .filter(Examination::isBeforeTheGoods)
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("Nothing is examined before it is there");
    }

    Constraint whatAPersonSettledStays(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Examination.class)
                .filter(examination -> examination.wish().pin().isSomething()
                        && !examination.wish().pin().isKeptBy(examination.place()))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("What a person settled stays");
    }

    Constraint deadlinesAreMet(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Examination.class)
                .filter(Examination::isLate)
                .penalize(
                        HardMediumSoftScore.ONE_MEDIUM,
                        examination -> examination.wish().perishable() ? PERISHABLE : 1)
                .asConstraint("Deadlines are met and spoiling goods go first");
    }

    Constraint goodsDoNotWait(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Examination.class)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        examination ->
                                examination.waiting() * examination.wish().hourCosts())
                .asConstraint("Goods do not wait and those that lose most the least");
    }

    Constraint whatWasToldStays(ConstraintFactory factory) {
        return factory.forEach(Examination.class)
                .filter(examination -> examination.moved() > 0)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        examination -> examination.moved() * examination.wish().hourCosts())
                .asConstraint("What was told stays");
    }
}
