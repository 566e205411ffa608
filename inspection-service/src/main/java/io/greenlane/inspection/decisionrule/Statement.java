package io.greenlane.inspection.decisionrule;

import java.math.BigDecimal;

/** The four statements of ILAC-G8:09/2019, 4.2.3 (non-binary acceptance with a guard band as wide as the uncertainty). */
public enum Statement {
    PASS,
    CONDITIONAL_PASS,
    CONDITIONAL_FAIL,
    FAIL;

    /**
     * What a value says about a limit; all three in one unit.
     *
     * @param limit the tolerance limit TL; what lies at it still passes conditionally
     * @param uncertainty the expanded uncertainty U at 95 %
     */
    public static Statement of(BigDecimal value, BigDecimal limit, BigDecimal uncertainty) {
        if (value.compareTo(limit.subtract(uncertainty)) <= 0) {
            return PASS;
        }
        if (value.compareTo(limit) <= 0) {
            return CONDITIONAL_PASS;
        }
        return value.compareTo(limit.add(uncertainty)) <= 0 ? CONDITIONAL_FAIL : FAIL;
    }

    String inWords() {
        return switch (this) {
            case PASS -> "passes";
            case CONDITIONAL_PASS -> "passes conditionally";
            case CONDITIONAL_FAIL -> "fails conditionally";
            case FAIL -> "fails";
        };
    }
}
