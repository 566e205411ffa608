package io.greenlane.riskmodel.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows by a layout: the one way from a declaration to an example, for training and serving alike. */
public final class RowReader {

    private static final String BETWEEN_PARTS = "|";

    private final List<Layout.Quantity> quantities;
    private final List<Layout.Group> groups;
    private final GroupNumbers numbers;
    /** By group and part, the quantity it is made of; below 0 where it is a column. */
    private final int[][] quantityOfPart;

    public RowReader(Layout layout, GroupNumbers numbers) {
        this.quantities = layout.quantities();
        this.groups = layout.groups();
        this.numbers = numbers;
        this.quantityOfPart = groups.stream()
                .map(group -> group.parts().stream()
                        .mapToInt(part -> layout.quantityNumber(part.quantity()))
                        .toArray())
                .toArray(int[][]::new);
    }

    /** An example to learn from: kinds that were never met are numbered. */
    public Example met(Row row, LocalDate day, @Nullable Finding finding) {
        return example(row, day, finding, true);
    }

    /** An example to look at: nothing is remembered of it, so that many threads may look at once. */
    public Example seen(Row row, LocalDate day) {
        return example(row, day, null, false);
    }

    private Example example(Row row, LocalDate day, @Nullable Finding finding, boolean remembered) {
        double[] plain = new double[quantities.size()];
        double[] scaled = new double[plain.length];
        for (int index = 0; index < plain.length; index++) {
            plain[index] = plain(row, quantities.get(index));
            scaled[index] = quantities.get(index).scaled(plain[index]);
        }
        int[] numberIn = new int[groups.size()];
        for (int group = 0; group < numberIn.length; group++) {
            String key = key(row, group, plain);
            numberIn[group] = remembered ? numbers.numberOf(group, key) : numbers.known(group, key);
        }
        return new Example(day, finding, scaled, numberIn);
    }

    private static double plain(Row row, Layout.Quantity quantity) {
        double value = row.number(quantity.column());
        double read = quantity.per() == null ? value : value / row.number(quantity.per());
        return Double.isFinite(read) ? read : Double.NaN;
    }

    private String key(Row row, int group, double[] plain) {
        List<Layout.Part> parts = groups.get(group).parts();
        if (parts.size() == 1) {
            return valueOf(row, parts.getFirst(), quantityOfPart[group][0], plain);
        }
        StringBuilder key = new StringBuilder();
        for (int part = 0; part < parts.size(); part++) {
            key.append(key.isEmpty() ? "" : BETWEEN_PARTS)
                    .append(valueOf(row, parts.get(part), quantityOfPart[group][part], plain));
        }
        return key.toString();
    }

    private static String valueOf(Row row, Layout.Part part, int quantity, double[] plain) {
        String column = part.column();
        if (column != null) {
            String text = row.text(column);
            Integer leading = part.leading();
            return leading == null ? text : text.substring(0, Math.min(leading, text.length()));
        }
        Integer digits = part.digits();
        return Double.isNaN(plain[quantity]) || digits == null
                ? ""
                : BigDecimal.valueOf(plain[quantity])
                        .round(new MathContext(digits))
                        .stripTrailingZeros()
                        .toString();
    }
}
