package io.greenlane.riskmodel.table;

/** Something given can't be used; the message says what, where and how to mend it. */
public final class RefusedTableException extends RuntimeException {

    private final String code;

    public RefusedTableException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Names the kind of refusal, for programs. */
    public String code() {
        return code;
    }
}
