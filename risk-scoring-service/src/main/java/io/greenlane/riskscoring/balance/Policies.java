package io.greenlane.riskscoring.balance;

import java.time.LocalDate;
import java.util.Optional;

/** The policy in force. */
public final class Policies {

    private final Policy policy;

    Policies(Policy policy) {
        this.policy = policy;
    }

    /** Empty on a day for which no policy was made: then nothing is decided. */
    public Optional<Policy> inForceOn(LocalDate day) {
        return policy.isValidOn(day) ? Optional.of(policy) : Optional.empty();
    }

    /** The policy of a text that was checked before it came into force. */
    public static Policy read(String text) {
        return PolicyFile.parse(text);
    }
}
