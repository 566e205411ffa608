package io.greenlane.inspection.office;

import java.util.Objects;

/**
 * A place where goods stand while they are examined.
 *
 * @param bay its number, unique within the office
 * @param zone the part of the office's ground where it is
 */
public record Bay(String bay, String zone, BayKind kind) {

    public Bay {
        Objects.requireNonNull(bay, "A bay has no number (bay)");
        Objects.requireNonNull(zone, "Bay " + bay + " has no zone");
        Objects.requireNonNull(kind, "Bay " + bay + " has no kind");
    }
}
