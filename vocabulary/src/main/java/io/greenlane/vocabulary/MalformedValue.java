package io.greenlane.vocabulary;

import java.util.Optional;

/** Thrown by a value's constructor when its standard does not allow the text; carries the flaw for the answer. */
public final class MalformedValue extends IllegalArgumentException {

    private final Flaw flaw;

    public MalformedValue(Flaw flaw) {
        super(flaw.code() + ": " + flaw.message());
        this.flaw = flaw;
    }

    public Flaw flaw() {
        return flaw;
    }

    static void throwIf(Optional<Flaw> flaw) {
        if (flaw.isPresent()) {
            throw new MalformedValue(flaw.get());
        }
    }
}
