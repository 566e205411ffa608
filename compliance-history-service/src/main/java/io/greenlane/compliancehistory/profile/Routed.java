package io.greenlane.compliancehistory.profile;

import java.util.List;
import java.util.Set;

/** What the profile reads of a routing decision. */
record Routed(String mrn, int version, String lane, String importer, Selection selection) {

    record Selection(List<String> causes) {}

    boolean isToExamineFor(Set<String> serious) {
        return lane.equals("RED") && selection.causes.stream().anyMatch(serious::contains);
    }
}
