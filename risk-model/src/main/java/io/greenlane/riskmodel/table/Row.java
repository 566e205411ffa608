package io.greenlane.riskmodel.table;

/** One declaration, or one item of it, as a layout reads it: by the names of columns. */
public interface Row {

    /** What a column says; empty where it says nothing. */
    String text(String column);

    /** The number in a column, from 0 on; NaN where it says none. */
    double number(String column);
}
