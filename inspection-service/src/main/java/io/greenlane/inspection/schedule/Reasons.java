package io.greenlane.inspection.schedule;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why an examination has its place: what else there would have been, and what stands in the way of an earlier one. */
public final class Reasons {

    private final Schedule schedule;
    private final Occupancy occupancy;

    public Reasons(Schedule planned) {
        this.schedule = planned;
        this.occupancy = Occupancy.of(planned);
    }

    /**
     * What speaks for a place.
     *
     * @param othersFree other officers with the skills who are free all the time
     * @param earlier the earliest place that would be free instead
     * @param obstacle what stands in the way of beginning a step earlier
     */
    public record Why(int othersFree, @Nullable Place earlier, Obstacle obstacle) {}

    /** What stands in the way of the same officer and bay a step earlier. */
    public sealed interface Obstacle {

        /** Nothing does. */
        record None() implements Obstacle {}

        /** The plan begins there. */
        record PlanBegins() implements Obstacle {}

        /** The goods are not there yet. */
        record GoodsAwaited() implements Obstacle {}

        record OfficerAbsent() implements Obstacle {}

        record BayShut() implements Obstacle {}

        /** @param id of the case that the officer examines */
        record OfficerTaken(String id) implements Obstacle {}

        /** @param id of the case that stands there */
        record BayTaken(String id) implements Obstacle {}
    }

    /** Why this one, which has a place, has it. */
    public Why of(Examination examination) {
        Place place = Objects.requireNonNull(examination.place());
        Wish wish = examination.wish();
        occupancy.release(place, wish);
        int others = (int) examination.choice().examiners().stream()
                .filter(one -> one.number() != place.examiner())
                .filter(one -> occupancy.isFree(new Place(one.number(), place.stand(), place.start()), wish.steps()))
                .count();
        Place earlier = occupancy.earliest(examination, place.start(), 0);
        occupancy.take(place, wish);
        return new Why(others, earlier, obstacle(examination, place));
    }

    private Obstacle obstacle(Examination examination, Place place) {
        int before = place.start() - 1;
        if (before < 0) {
            return new Obstacle.PlanBegins();
        }
        if (before < examination.wish().earliest()) {
            return new Obstacle.GoodsAwaited();
        }
        if (!schedule.getExaminers().get(place.examiner()).free().get(before)) {
            return new Obstacle.OfficerAbsent();
        }
        if (!schedule.getStands().get(place.stand()).free().get(before)) {
            return new Obstacle.BayShut();
        }
        Optional<Examination> withOfficer = schedule.getExaminations().stream()
                .filter(other -> !other.isSameAs(examination) && other.isPlaced() && other.isAt(before))
                .filter(other -> other.examiner() == place.examiner())
                .findFirst();
        Optional<Examination> inBay = schedule.getExaminations().stream()
                .filter(other -> !other.isSameAs(examination) && other.isPlaced() && other.isAt(before))
                .filter(other -> other.stand() == place.stand())
                .findFirst();
        return withOfficer
                .<Obstacle>map(other -> new Obstacle.OfficerTaken(other.getId()))
                .or(() -> inBay.map(other -> new Obstacle.BayTaken(other.getId())))
                .orElseGet(Obstacle.None::new);
    }
}
