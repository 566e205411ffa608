package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.regulation.AssessedMeasure;
import io.greenlane.riskscoring.regulation.Catalogue;
import io.greenlane.riskscoring.regulation.Consequence;
import io.greenlane.riskscoring.regulation.GoodsItem;
import io.greenlane.riskscoring.regulation.Law;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure that an item was held against, and the state of what it asks for.
 *
 * @param covers the line of its table that covers the goods
 * @param question what was open, so that nothing was held for it; absent where the code decides
 * @param spared why nothing was asked; absent where it asks
 */
record HeldAgainst(
        int itemNumber,
        String code,
        String title,
        String topic,
        String legalReference,
        String jurisdiction,
        String covers,
        @Nullable String question,
        @Nullable String spared,
        List<Asked> asked) {

    /** One thing that was asked for. */
    record Asked(String satisfiedBy, boolean met, List<String> missing) {}

    /** All measures of a decision, by the catalogue that it was made with. */
    static List<HeldAgainst> in(Facts facts, Catalogue catalogue) {
        Law law = catalogue
                .lawIn(facts.countries(), facts.legalDate(), facts.profile().sizeClass())
                .forImporterOf(facts.annualKg());
        List<HeldAgainst> held = new ArrayList<>();
        for (GoodsItem item : facts.items()) {
            law.assess(item).forEach(assessed -> held.add(of(item, assessed)));
        }
        return held;
    }

    private static HeldAgainst of(GoodsItem item, AssessedMeasure assessed) {
        var applicable = assessed.applicable();
        return new HeldAgainst(
                item.itemNumber(),
                applicable.measure().code(),
                applicable.measure().title(),
                applicable.measure().topic(),
                applicable.measure().legalReference(),
                applicable.measure().jurisdiction(),
                applicable.row().hsPrefix() + " " + applicable.row().goods(),
                applicable.question(),
                assessed.whySpared().orElse(null),
                assessed.asked().stream()
                        .map(asked -> new Asked(
                                asked.requirement().satisfiedBy(),
                                asked.isMet(),
                                asked.unmet().stream().map(Consequence::message).toList()))
                        .toList());
    }
}
