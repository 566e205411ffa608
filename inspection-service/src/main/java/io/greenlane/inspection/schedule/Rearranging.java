package io.greenlane.inspection.schedule;

import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import io.greenlane.inspection.schedule.Rearrangement.Change;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the search tries: bring one examination forward to the earliest gap, let two change places, or put one where others
 * are and give each of these the earliest gap that is left. Among all places of all officers and bays a blind change would
 * nearly always meet somebody.
 */
public class Rearranging implements MoveIteratorFactory<Schedule, Rearrangement> {

    /** Who makes room for more than these is not worth it. */
    private static final int MOST_IN_THE_WAY = 4;

    private static final int TRIES = 50;

    @Override
    public long getSize(ScoreDirector<Schedule> director) {
        long examinations = director.getWorkingSolution().getExaminations().size();
        return examinations * examinations;
    }

    @Override
    public Iterator<Rearrangement> createOriginalMoveIterator(ScoreDirector<Schedule> director) {
        throw new UnsupportedOperationException("Rearrangements are tried at random");
    }

    @Override
    public Iterator<Rearrangement> createRandomMoveIterator(ScoreDirector<Schedule> director, RandomGenerator random) {
        Schedule schedule = director.getWorkingSolution();
        return Stream.generate(() -> next(schedule, random)).iterator();
    }

    private static Rearrangement next(Schedule schedule, RandomGenerator random) {
        List<Examination> all = schedule.getExaminations();
        Occupancy occupancy = Occupancy.of(schedule);
        for (int tried = 0; tried < TRIES; tried++) {
            Examination one = all.get(random.nextInt(all.size()));
            Rearrangement found = switch (random.nextInt(4)) {
                case 0 -> broughtForward(one, occupancy, random);
                case 1 -> exchanged(one, all.get(random.nextInt(all.size())));
                default -> putBefore(one, schedule, occupancy, random);
            };
            if (found != null) {
                return found;
            }
        }
        return new Rearrangement(List.of());
    }

    private static @Nullable Rearrangement broughtForward(
            Examination one, Occupancy occupancy, RandomGenerator random) {
        Place now = one.place();
        if (now != null) {
            occupancy.release(now, one.wish());
        }
        Place earlier = occupancy.earliest(one, now == null ? Integer.MAX_VALUE : now.start(), turn(random));
        if (now != null) {
            occupancy.take(now, one.wish());
        }
        return earlier == null ? null : new Rearrangement(List.of(new Change(one, earlier)));
    }

    private static @Nullable Rearrangement exchanged(Examination one, Examination other) {
        Place here = one.place();
        Place there = other.place();
        return here == null || there == null || here.equals(there) || !one.suits(there) || !other.suits(here)
                ? null
                : new Rearrangement(List.of(new Change(one, there), new Change(other, here)));
    }

    private static @Nullable Rearrangement putBefore(
            Examination one, Schedule schedule, Occupancy occupancy, RandomGenerator random) {
        Place to = somePlace(one, schedule, random);
        if (to == null || to.equals(one.place())) {
            return null;
        }
        int end = to.start() + one.wish().steps();
        List<Examination> inTheWay = schedule.getExaminations().stream()
                .filter(other -> !other.isSameAs(one)
                        && other.isPlaced()
                        && (other.examiner() == to.examiner() || other.stand() == to.stand())
                        && other.start() < end
                        && to.start() < other.end())
                .toList();
        if (inTheWay.size() > MOST_IN_THE_WAY) {
            return null;
        }
        return new Rearrangement(changes(one, to, inTheWay, occupancy, random));
    }

    private static List<Change> changes(
            Examination one, Place to, List<Examination> inTheWay, Occupancy occupancy, RandomGenerator random) {
        List<Examination> moving = new ArrayList<>(inTheWay);
        moving.add(one);
        moving.stream()
                .filter(Examination::isPlaced)
                .forEach(gone -> occupancy.release(Objects.requireNonNull(gone.place()), gone.wish()));
        occupancy.take(to, one.wish());
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(one, to));
        for (Examination other : inTheWay) {
            Place elsewhere = occupancy.earliest(other, Integer.MAX_VALUE, turn(random));
            if (elsewhere != null) {
                occupancy.take(elsewhere, other.wish());
            }
            changes.add(new Change(other, elsewhere));
        }
        return changes;
    }

    /** At random, early ones more often than late ones. */
    private static @Nullable Place somePlace(Examination one, Schedule schedule, RandomGenerator random) {
        List<Examiner> examiners = one.choice().examiners();
        List<Stand> stands = one.choice().stands();
        if (examiners.isEmpty() || stands.isEmpty()) {
            return null;
        }
        Place now = one.place();
        int earliest = one.wish().earliest();
        int latest = now == null
                ? schedule.grid().length()
                : Math.min(schedule.grid().length(), now.start() + 8);
        Integer pinned = one.wish().pin().start();
        Examiner examiner = examiners.get(random.nextInt(examiners.size()));
        Stand stand = stands.get(random.nextInt(stands.size()));
        int start = examiner.free().nextSetBit(pinned == null ? random.nextInt(earliest, latest) : pinned);
        return Choice.isFree(examiner.free(), start, one.wish().steps())
                        && Choice.isFree(stand.free(), start, one.wish().steps())
                        && (pinned == null || pinned == start)
                        && start >= earliest
                ? new Place(examiner.number(), stand.number(), start)
                : null;
    }

    private static int turn(RandomGenerator random) {
        return random.nextInt(1 << 10);
    }
}
