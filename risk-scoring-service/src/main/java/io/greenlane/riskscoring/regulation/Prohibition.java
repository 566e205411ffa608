package io.greenlane.riskscoring.regulation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The goods may not enter at all.
 *
 * @param exceptBaselCodes waste of these codes may
 */
record Prohibition(List<String> exceptBaselCodes, String satisfiedBy, Consequence unmet) implements Requirement {

    Prohibition {
        exceptBaselCodes = exceptBaselCodes == null ? List.of() : List.copyOf(exceptBaselCodes);
    }

    @Override
    public boolean isAskedOf(GoodsItem item) {
        return !exceptBaselCodes.contains(item.environment().baselCodeOrNone());
    }

    @Override
    public Map<String, @Nullable Consequence> consequences() {
        return Requirement.named(List.of("unmet"), unmet);
    }

    @Override
    public List<Consequence> unmetBy(GoodsItem item, MeasureRow row) {
        return List.of(unmet);
    }
}
