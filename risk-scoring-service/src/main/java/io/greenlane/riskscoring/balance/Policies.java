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
}
