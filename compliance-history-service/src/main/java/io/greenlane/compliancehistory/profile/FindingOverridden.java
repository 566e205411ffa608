package io.greenlane.compliancehistory.profile;

import java.util.UUID;

/** What the profile reads of an override: what was found in a case counts no more. */
record FindingOverridden(UUID caseId, String mrn, int version, String what, String importer) implements InspectionFact {

    boolean isAboutAFinding() {
        return what.equals("FINDING");
    }
}
