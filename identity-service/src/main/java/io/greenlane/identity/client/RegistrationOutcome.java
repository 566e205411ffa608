package io.greenlane.identity.client;

import io.greenlane.chassis.problem.BrokenRule;
import java.util.List;

/** What came of asking for a client. */
sealed interface RegistrationOutcome {

    /** The trader had no client; this is the only time its secret is told. */
    record Registered(Credentials credentials) implements RegistrationOutcome {}

    /** The trader had a client; its old secret is worth nothing from now on. */
    record SecretRotated(Credentials credentials) implements RegistrationOutcome {}

    record Refused(List<BrokenRule> rules) implements RegistrationOutcome {}

    /** What the trader's system sends to the token endpoint. */
    record Credentials(String clientId, String clientSecret, String eori) {

        @Override
        public String toString() {
            return "Credentials[" + clientId + "]";
        }
    }
}
