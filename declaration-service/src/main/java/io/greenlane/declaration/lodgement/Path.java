package io.greenlane.declaration.lodgement;

import org.jspecify.annotations.Nullable;

/** The way to a field; written out only when something is wrong with it. */
public record Path(@Nullable Path parent, String name, int index) {

    private static final int NO_INDEX = -1;

    public static Path of(String name) {
        return new Path(null, name, NO_INDEX);
    }

    public Path field(String field) {
        return new Path(this, field, NO_INDEX);
    }

    public Path at(int place) {
        return new Path(parent, name, place);
    }

    @Override
    public String toString() {
        String here = index == NO_INDEX ? name : name + "[" + index + "]";
        return parent == null ? here : parent + "." + here;
    }
}
