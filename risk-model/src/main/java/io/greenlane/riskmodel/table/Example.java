package io.greenlane.riskmodel.table;

import java.time.LocalDate;

/** An inspected declaration. */
public final class Example {

    private final LocalDate day;
    private final boolean violation;
    private final double[] quantities;
    private final int[] groups;

    /**
     * Takes the arrays as they are, for there are millions of them.
     *
     * @param violation what the inspection found
     * @param quantities in the layout's order; NaN where one is unknown
     * @param groups by the layout's order, the number that {@link GroupNumbers} gave to what it belongs to
     */
    public Example(LocalDate day, boolean violation, double[] quantities, int[] groups) {
        this.day = day;
        this.violation = violation;
        this.quantities = quantities;
        this.groups = groups;
    }

    public LocalDate day() {
        return day;
    }

    public boolean violation() {
        return violation;
    }

    public int quantities() {
        return quantities.length;
    }

    public double quantity(int index) {
        return quantities[index];
    }

    public int groups() {
        return groups.length;
    }

    /** The number, within its group, of what the declaration belongs to. */
    public int numberIn(int group) {
        return groups[group];
    }
}
