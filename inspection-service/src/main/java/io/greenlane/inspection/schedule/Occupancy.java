package io.greenlane.inspection.schedule;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When each officer and each bay is free, next to what has a place. */
final class Occupancy {

    private final List<BitSet> examiners;
    private final List<BitSet> stands;
    private final int length;

    /** Nothing has a place. */
    Occupancy(Schedule schedule) {
        this.examiners = schedule.getExaminers().stream()
                .map(one -> (BitSet) one.free().clone())
                .toList();
        this.stands = schedule.getStands().stream()
                .map(one -> (BitSet) one.free().clone())
                .toList();
        this.length = schedule.grid().length();
    }

    /** With all that has a place. */
    static Occupancy of(Schedule schedule) {
        var occupancy = new Occupancy(schedule);
        schedule.getExaminations().stream()
                .filter(Examination::isPlaced)
                .forEach(one -> occupancy.take(Objects.requireNonNull(one.place()), one.wish()));
        return occupancy;
    }

    void take(Place place, Wish wish) {
        examiners.get(place.examiner()).clear(place.start(), place.start() + wish.steps());
        stands.get(place.stand()).clear(place.start(), place.start() + wish.steps());
    }

    void release(Place place, Wish wish) {
        examiners.get(place.examiner()).set(place.start(), place.start() + wish.steps());
        stands.get(place.stand()).set(place.start(), place.start() + wish.steps());
    }

    boolean isFree(Place place, int steps) {
        return Choice.isFree(examiners.get(place.examiner()), place.start(), steps)
                && Choice.isFree(stands.get(place.stand()), place.start(), steps);
    }

    /**
     * The earliest free place before a step; of several the first officer's and bay's.
     *
     * @param turn where in the lists of officers and bays to begin, for variety
     */
    @Nullable
    Place earliest(Examination examination, int before, int turn) {
        Wish wish = examination.wish();
        Integer pinned = wish.pin().start();
        List<Examiner> able = examination.choice().examiners();
        @Nullable Place best = null;
        int limit = Math.min(before, length);
        for (int i = 0; i < able.size(); i++) {
            Examiner examiner = able.get((i + turn) % able.size());
            BitSet free = examiners.get(examiner.number());
            int start = free.nextSetBit(Math.max(wish.earliest(), pinned == null ? 0 : pinned));
            while (start >= 0 && start < limit && (pinned == null || start == pinned)) {
                int end = free.nextClearBit(start);
                if (end - start < wish.steps()) {
                    start = free.nextSetBit(end);
                    continue;
                }
                Stand stand = freeStand(examination, start, turn);
                if (stand != null) {
                    best = new Place(examiner.number(), stand.number(), start);
                    limit = start;
                    break;
                }
                start = free.nextSetBit(start + 1);
            }
        }
        return best;
    }

    private @Nullable Stand freeStand(Examination examination, int start, int turn) {
        List<Stand> fitting = examination.choice().stands();
        for (int i = 0; i < fitting.size(); i++) {
            Stand stand = fitting.get((i + turn) % fitting.size());
            if (Choice.isFree(
                    stands.get(stand.number()), start, examination.wish().steps())) {
                return stand;
            }
        }
        return null;
    }
}
