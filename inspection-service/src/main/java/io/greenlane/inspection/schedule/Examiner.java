package io.greenlane.inspection.schedule;

import java.util.BitSet;
import java.util.Set;

/**
 * An officer as a plan sees him.
 *
 * @param number his place among the examiners of the plan
 * @param subject as his tokens name him
 * @param free the steps in which he is at work and does nothing that is settled already
 */
public record Examiner(int number, String subject, String name, Set<String> skills, BitSet free) {

    boolean has(Set<String> needed) {
        return skills.containsAll(needed);
    }

    @Override
    public String toString() {
        return subject;
    }
}
