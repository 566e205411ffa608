package io.greenlane.riskscoring.regulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Substances must stay within limits. What is declared above its limit is told with substance, content and limit.
 *
 * @param limits by substance
 * @param exceeded for each substance above its limit
 * @param undeclared when no content of any of them is declared; absent where saying nothing is allowed
 */
record SubstanceLimits(
        List<Limit> limits,
        String satisfiedBy,
        Consequence exceeded,
        @Nullable Consequence undeclared) implements Requirement {

    private static final String MILLIGRAMS_PER_KILOGRAM = "mg/kg";

    SubstanceLimits {
        limits = limits == null ? List.of() : List.copyOf(limits);
    }

    /**
     * The most that may be in the goods.
     *
     * @param substance its name
     * @param casNumber Chemical Abstracts Service registry number; absent for a group of substances
     * @param most in the unit, of the homogeneous material
     * @param unit mg/kg
     */
    record Limit(String substance, @Nullable String casNumber, BigDecimal most, String unit) {

        private boolean speaksOf(Substance declared) {
            return (casNumber != null && casNumber.equals(declared.casNumber()))
                    || (declared.name() != null
                            && substance
                                    .toLowerCase(Locale.ROOT)
                                    .equals(declared.name().strip().toLowerCase(Locale.ROOT)));
        }

        private List<String> flaws(String path) {
            List<String> flaws = new ArrayList<>();
            Flaws.ifBlank(path + ".substance", substance, flaws);
            if (casNumber != null) {
                Flaws.ifNoCasNumber(path + ".casNumber", casNumber, flaws);
            }
            Flaws.ifNegative(path + ".most", most, flaws);
            if (!MILLIGRAMS_PER_KILOGRAM.equals(unit)) {
                flaws.add(path + ".unit is " + unit + ", but contents are limited in " + MILLIGRAMS_PER_KILOGRAM);
            }
            return flaws;
        }
    }

    @Override
    public boolean isAskedOf(GoodsItem item) {
        return true;
    }

    @Override
    public Map<String, @Nullable Consequence> consequences() {
        Map<String, @Nullable Consequence> all = new LinkedHashMap<>();
        all.put("exceeded", exceeded);
        if (undeclared != null) {
            all.put("undeclared", undeclared);
        }
        return all;
    }

    @Override
    public Set<String> placeholders(String consequence) {
        return consequence.equals("exceeded")
                ? Wording.placeholdersAnd("substance", "declared", "limit")
                : Wording.PLACEHOLDERS;
    }

    @Override
    public List<String> flaws(String path) {
        List<String> flaws = new ArrayList<>(Requirement.super.flaws(path));
        if (limits.isEmpty()) {
            flaws.add(path + ".limits is empty, so nothing would be limited");
        }
        for (int index = 0; index < limits.size(); index++) {
            flaws.addAll(limits.get(index).flaws(path + ".limits[" + index + "]"));
        }
        return flaws;
    }

    @Override
    public List<Consequence> unmetBy(GoodsItem item, MeasureRow row) {
        List<Consequence> unmet = new ArrayList<>();
        boolean told = false;
        for (Substance declared : item.environment().substances()) {
            for (Limit limit : limits) {
                BigDecimal content = declared.mgPerKg();
                if (content != null && limit.speaksOf(declared)) {
                    told = true;
                    if (content.compareTo(limit.most()) > 0) {
                        unmet.add(exceeded.with(Map.of(
                                "substance", limit.substance(),
                                "declared", content.toPlainString(),
                                "limit", limit.most().toPlainString())));
                    }
                }
            }
        }
        if (!told && undeclared != null) {
            unmet.add(undeclared);
        }
        return unmet;
    }
}
