package io.greenlane.inspection.worklist;

/** What officers do in a case; each kind comes of one lane. */
public enum CaseKind {
    /** RED: the goods are examined before they may go. */
    EXAMINATION("RED"),
    /** YELLOW: an officer looks at papers that no machine can verify. */
    DOCUMENTARY("YELLOW"),
    /** BLUE: released, and audited afterwards (UCC, Regulation (EU) 952/2013, Art. 48). */
    POST_CLEARANCE("BLUE");

    private final String lane;

    CaseKind(String lane) {
        this.lane = lane;
    }

    /** The lane that asks for it. */
    public String lane() {
        return lane;
    }

    /** What the officer says at its end. */
    String endsBy() {
        return switch (this) {
            case EXAMINATION, POST_CLEARANCE -> "a conclusion";
            case DOCUMENTARY -> "an assessment of the papers";
        };
    }
}
