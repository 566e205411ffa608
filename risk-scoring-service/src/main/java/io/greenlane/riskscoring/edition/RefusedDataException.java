package io.greenlane.riskscoring.edition;

import org.jspecify.annotations.Nullable;

/** Data or a setting that the service must not work with; its message is the sentence an operator reads. */
public final class RefusedDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Where in the data, in the way of {@code rules[0].code}; empty where the whole is meant. */
    private final String path;

    public RefusedDataException(String sentence) {
        super(sentence);
        this.path = "";
    }

    public RefusedDataException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.path = "";
    }

    RefusedDataException(String sentence, String path, @Nullable Throwable cause) {
        super(sentence, cause);
        this.path = path;
    }

    public String path() {
        return path;
    }
}
