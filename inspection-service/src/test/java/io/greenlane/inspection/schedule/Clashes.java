package io.greenlane.inspection.schedule;

import java.util.ArrayList;
import java.util.List;

/** What breaks a rule in a plan, found without the solver and the search's own bookkeeping. */
final class Clashes {

    private Clashes() {}

    static List<String> in(Schedule schedule) {
        List<String> clashes = new ArrayList<>();
        List<Examination> placed = schedule.getExaminations().stream()
                .filter(Examination::isPlaced)
                .toList();
        for (Examination one : placed) {
            Examiner examiner = schedule.getExaminers().get(one.examiner());
            Stand stand = schedule.getStands().get(one.stand());
            if (!examiner.skills().containsAll(one.wish().skills())) {
                clashes.add(examiner + " cannot examine " + one);
            }
            if (stand.bay().kind() != one.wish().bayKind()) {
                clashes.add(stand + " is not for " + one);
            }
            if (one.start() < one.wish().earliest()) {
                clashes.add(one + " is not there yet");
            }
            for (int step = one.start(); step < one.end(); step++) {
                if (!examiner.free().get(step) || !stand.free().get(step)) {
                    clashes.add(one + " is out of hours at " + step);
                }
            }
            placed.stream()
                    .filter(other -> other != one
                            && (other.examiner() == one.examiner() || other.stand() == one.stand())
                            && other.start() < one.end()
                            && one.start() < other.end())
                    .forEach(other -> clashes.add(one + " and " + other));
        }
        return clashes;
    }
}
