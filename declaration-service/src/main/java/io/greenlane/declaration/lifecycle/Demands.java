package io.greenlane.declaration.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a declaration must settle after a decision. An automatic decision never lowers an examination that was asked for. */
final class Demands {

    private Demands() {}

    /**
     * Whether the decision asks for an examination that has not been made. The lot is the same for all versions, so goods
     * that were examined and may go are not examined again for the lot alone. A decision that asks for a cause asks once,
     * also about a version that was amended meanwhile, and not at all when the examiner knew it before it is heard of here.
     */
    static boolean asksExamination(Standing standing, Routed fact) {
        if (!fact.asksExamination()) {
            return false;
        }
        Examination examination = standing.examination();
        if (examination != null && examination.hasAnswered(fact)) {
            return false;
        }
        return fact.isDrawnOnly()
                ? !standing.wasLetGo()
                : standing.decision().asked().isBefore(fact);
    }

    /** The holds of a decision about the latest version; a matter that goes on keeps its first deadline. */
    static List<Hold> after(Standing standing, Routed fact, boolean asksExamination) {
        List<Hold> holds = new ArrayList<>();
        for (Hold asked : fact.holds()) {
            if (!asked.isForExamination() || asksExamination) {
                holds.add(standing.holds().stream()
                        .filter(asked::isTheSameMatterAs)
                        .findFirst()
                        .map(before -> before.followedBy(asked))
                        .orElse(asked));
            }
        }
        holds.addAll(stillToCorrect(standing, fact));
        Papers papers = standing.papersOfThisVersion();
        List<Hold> left =
                papers == null ? holds : onceAssessed(holds, papers, fact.asksExamination() || standing.wasLetGo());
        return asksExamination ? left : withExamination(left, standing);
    }

    /**
     * These holds when an officer has looked at the papers.
     *
     * @param examined whether the goods are to be examined
     */
    static List<Hold> onceAssessed(List<Hold> holds, Papers papers, boolean examined) {
        return holds.stream()
                .map(hold -> hold.isForPapers() ? papers.leaves(hold, examined) : hold)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What the examiner asked to be corrected: a decision about a later version settles it, no other does. */
    private static List<Hold> stillToCorrect(Standing standing, Routed fact) {
        Examination examination = standing.examination();
        return examination != null && examination.isUncorrectedIn(fact.version())
                ? standing.holds().stream().filter(Hold::isForCorrection).toList()
                : List.of();
    }

    /** What was to be settled before, and the examination that a decision about an older version asks for. */
    static List<Hold> before(Standing standing, Routed fact) {
        if (standing.awaitsExamination()) {
            return standing.holds();
        }
        return Stream.concat(standing.holds().stream(), fact.holds().stream().filter(Hold::isForExamination))
                .toList();
    }

    /** These holds and the examination, where the declaration waits for one or its case is open. */
    static List<Hold> withExamination(List<Hold> holds, Standing standing) {
        List<Hold> all = new ArrayList<>(holds);
        Examination examination = standing.examination();
        if (standing.awaitsExamination()) {
            standing.holds().stream().filter(Hold::isForExamination).forEach(all::add);
        } else if (examination != null && examination.keepsGoods()) {
            all.add(Hold.forExamination(examination.examineBy()));
        }
        return all;
    }
}
