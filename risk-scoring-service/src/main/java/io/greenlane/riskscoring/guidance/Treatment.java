package io.greenlane.riskscoring.guidance;

import java.util.List;

/** Says in words what would happen to goods as they are described, by measures and evidence alone. */
final class Treatment {

    private static final String BY_LOT =
            " A few consignments of every importer are examined whatever is declared; nobody can tell which.";

    private Treatment() {}

    static String of(List<Guidance.ItemGuidance> items) {
        List<Guidance.MeasureGuidance> asking = items.stream()
                .flatMap(item -> item.measures().stream())
                .filter(measure -> measure.spared() == null)
                .toList();
        long missing = asking.stream()
                .filter(measure -> measure.question() == null)
                .flatMap(measure -> measure.requirements().stream())
                .flatMap(requirement -> requirement.missing().stream())
                .map(Guidance.Missing::code)
                .distinct()
                .count();
        long questions =
                asking.stream().filter(measure -> measure.question() != null).count();
        String open = questions == 0
                ? ""
                : " Before that is certain, " + (questions == 1 ? "a question is" : questions + " questions are")
                        + " to be answered.";
        if (missing > 0) {
            return "As described, the goods would be held: " + (missing == 1 ? "one thing is" : missing + " things are")
                    + " missing." + open + BY_LOT;
        }
        return (asking.isEmpty()
                        ? "None of the measures known here asks anything of these goods, and nothing would hold them."
                        : "As described, all that is asked for is there, and nothing would hold the goods.")
                + open
                + BY_LOT;
    }
}
