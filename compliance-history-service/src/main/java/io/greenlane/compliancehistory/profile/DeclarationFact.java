package io.greenlane.compliancehistory.profile;

/** What the profile reads of a declaration's course. */
sealed interface DeclarationFact {

    String mrn();

    /** The enterprise whose profile it concerns. */
    String importer();

    record Lodged(String mrn, Content declaration) implements DeclarationFact {
        @Override
        public String importer() {
            return declaration.importer.eori;
        }

        record Content(Party importer) {}

        record Party(String eori) {}
    }

    record Held(String mrn, String importer) implements DeclarationFact {}

    record Cleared(String mrn, String importer) implements DeclarationFact {}

    record Cancelled(String mrn, String importer) implements DeclarationFact {}
}
