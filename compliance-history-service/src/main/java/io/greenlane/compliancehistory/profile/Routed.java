package io.greenlane.compliancehistory.profile;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What the profile reads of a routing decision. */
record Routed(String mrn, int version, String lane, String importer, Instant decidedAt, Selection selection) {

    record Selection(List<String> causes) {}

    boolean isToExamine() {
        return lane.equals("RED");
    }

    boolean isToExamineFor(Set<String> serious) {
        return isToExamine() && selection.causes.stream().anyMatch(serious::contains);
    }
}
