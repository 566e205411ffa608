package io.greenlane.riskmodel.table;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A declaration, inspected or not. */
public final class Example {

    private final LocalDate day;
    private final @Nullable Finding finding;
    private final double[] quantities;
    private final int[] groups;

    /**
     * Takes the arrays as they are, for there are millions of them.
     *
     * @param finding absent where nobody inspected
     * @param quantities in the layout's order; NaN where one is unknown
     * @param groups by the layout's order, the number that {@link GroupNumbers} gave to what it belongs to
     */
    public Example(LocalDate day, @Nullable Finding finding, double[] quantities, int[] groups) {
        this.day = day;
        this.finding = finding;
        this.quantities = quantities;
        this.groups = groups;
    }

    public LocalDate day() {
        return day;
    }

    public boolean isInspected() {
        return finding != null;
    }

    public Optional<Finding> finding() {
        return Optional.ofNullable(finding);
    }

    /** The same as it was before anybody knew what an inspection found. */
    public Example withoutFinding() {
        return new Example(day, null, quantities, groups);
    }

    /** Whether the inspection found a violation; nobody may ask where there was none. */
    public boolean violation() {
        return Objects.requireNonNull(finding, "nobody inspected").violation();
    }

    /** How many declarations it stands for; nobody may ask where it was not inspected. */
    public double weight() {
        return Objects.requireNonNull(finding, "nobody inspected").weight();
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

    /** The number, within its group, of what the declaration belongs to; below 0 where such a thing was never met. */
    public int numberIn(int group) {
        return groups[group];
    }
}
