package io.greenlane.riskscoring.regulation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The number of a quota or licence account must be given ({@code environment.quotaReference}). */
record Quota(String satisfiedBy, Consequence unmet) implements Requirement {

    @Override
    public boolean isAskedOf(GoodsItem item) {
        return true;
    }

    @Override
    public Map<String, @Nullable Consequence> consequences() {
        return Requirement.named(List.of("unmet"), unmet);
    }

    @Override
    public List<Consequence> unmetBy(GoodsItem item, MeasureRow row) {
        return item.environment().quotesQuota() ? List.of() : List.of(unmet);
    }
}
