package io.greenlane.riskscoring.regulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A share of the goods must be declared, and where the law says so reach a minimum.
 *
 * @param indicator which share
 * @param minimumPercent absent where declaring it is enough
 * @param missing when nothing is declared
 * @param tooLow when the minimum is not reached; absent without one
 */
record DeclaredShare(
        Indicator indicator,
        @Nullable BigDecimal minimumPercent,
        String satisfiedBy,
        Consequence missing,
        @Nullable Consequence tooLow)
        implements Requirement {

    private static final int MOST_DECIMALS = 9;

    /** What may be declared, all in percent of the mass. */
    enum Indicator {
        RECYCLED_CONTENT,
        RECYCLABLE;

        @Nullable
        BigDecimal of(Environment declared) {
            return switch (this) {
                case RECYCLED_CONTENT -> declared.recycledContentPercent();
                case RECYCLABLE -> declared.recyclablePercent();
            };
        }
    }

    @Override
    public boolean isAskedOf(GoodsItem item) {
        return true;
    }

    @Override
    public Map<String, @Nullable Consequence> consequences() {
        Map<String, @Nullable Consequence> all = new LinkedHashMap<>();
        all.put("missing", missing);
        if (minimumPercent != null) {
            all.put("tooLow", tooLow);
        }
        return all;
    }

    @Override
    public Set<String> placeholders(String consequence) {
        return consequence.equals("tooLow") ? Wording.placeholdersAnd("declared", "limit") : Wording.PLACEHOLDERS;
    }

    @Override
    public List<String> flaws(String path) {
        List<String> flaws = new ArrayList<>(Requirement.super.flaws(path));
        Flaws.ifMissing(path + ".indicator", indicator, flaws);
        if (minimumPercent != null
                && (minimumPercent.signum() < 0
                        || minimumPercent.scale() > MOST_DECIMALS
                        || minimumPercent.compareTo(BigDecimal.valueOf(100)) > 0)) {
            flaws.add(path + ".minimumPercent must lie between 0 and 100");
        }
        return flaws;
    }

    @Override
    public List<Consequence> unmetBy(GoodsItem item, MeasureRow row) {
        BigDecimal declared = indicator.of(item.environment());
        if (declared == null) {
            return List.of(missing);
        }
        return minimumPercent != null && tooLow != null && declared.compareTo(minimumPercent) < 0
                ? List.of(tooLow.with(
                        Map.of("declared", declared.toPlainString(), "limit", minimumPercent.toPlainString())))
                : List.of();
    }
}
