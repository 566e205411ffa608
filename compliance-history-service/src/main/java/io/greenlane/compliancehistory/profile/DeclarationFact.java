package io.greenlane.compliancehistory.profile;

/** What the profile reads of a declaration's course. */
sealed interface DeclarationFact {

    String mrn();

    /** The enterprise whose profile it concerns. */
    String importer();

    /** Whether nobody will examine the goods any more, so that no suspicion is left for an examination to settle. */
    default boolean endsWithoutExamination() {
        return switch (this) {
            case Cancelled cancelled -> true;
            case Refused refused -> true;
            case Lodged lodged -> false;
            case Held held -> false;
            case Cleared cleared -> false;
        };
    }

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

    record Refused(String mrn, String importer) implements DeclarationFact {}
}
