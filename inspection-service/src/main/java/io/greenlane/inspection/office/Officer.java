package io.greenlane.inspection.office;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who examines goods.
 *
 * @param subject as his tokens name him
 * @param skills what he is trained for
 */
public record Officer(String subject, String name, Set<String> skills, List<Shift> shifts) {

    public Officer {
        Objects.requireNonNull(subject, "An officer has no subject");
        Objects.requireNonNull(name, "Officer " + subject + " has no name");
        skills = new TreeSet<>(Objects.requireNonNull(skills, "Officer " + subject + " has no skills"));
        shifts = List.copyOf(Objects.requireNonNull(shifts, "Officer " + subject + " has no shifts"));
    }
}
