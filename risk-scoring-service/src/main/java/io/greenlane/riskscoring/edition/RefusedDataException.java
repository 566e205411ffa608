package io.greenlane.riskscoring.edition;

/** Data or a setting that the service must not work with; its message is the sentence an operator reads. */
public final class RefusedDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedDataException(String sentence) {
        super(sentence);
    }

    public RefusedDataException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
