package io.greenlane.inspection.finding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.greenlane.inspection.worklist.InspectionEvent;

/** An officer has said what an audit of released goods found; it moves no declaration. */
public record ReleaseAudited(@JsonUnwrapped InspectionConcluded found) implements InspectionEvent {

    @JsonIgnore
    @Override
    public String mrn() {
        return found.mrn();
    }

    @Override
    public String type() {
        return "inspection.release-audited.v1";
    }
}
