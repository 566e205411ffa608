package io.greenlane.platform.refusal;

/** The platform cannot do what was asked; the message is one sentence for the person who asked. */
public final class PlatformRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlatformRefusal(String sentence) {
        super(sentence);
    }

    public PlatformRefusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
