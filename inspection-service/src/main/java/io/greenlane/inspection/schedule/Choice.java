package io.greenlane.inspection.schedule;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Who and where: the officers that an examination can have and the bays. Whether both are there at a time their free steps
 * tell.
 *
 * @param examiners those with the skills, the least versatile first, so that the others stay free for what only they can do
 * @param stands the bays of the kind
 */
record Choice(List<Examiner> examiners, List<Stand> stands) {

    static Choice of(Wish wish, List<Examiner> examiners, List<Stand> stands) {
        Wish.Pinned pin = wish.pin();
        return new Choice(
                examiners.stream()
                        .filter(one -> one.has(wish.skills()))
                        .filter(one -> pin.examiner() == null || pin.examiner() == one.number())
                        .sorted(Comparator.comparingInt(one -> one.skills().size()))
                        .toList(),
                stands.stream()
                        .filter(one -> one.bay().kind() == wish.bayKind())
                        .filter(one -> pin.stand() == null || pin.stand() == one.number())
                        .toList());
    }

    static boolean isFree(BitSet free, int start, int steps) {
        return start >= 0 && free.get(start) && free.nextClearBit(start) >= start + steps;
    }
}
