package io.greenlane.compliancehistory.profile;

import io.greenlane.chassis.messaging.EventJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.dao.RecoverableDataAccessException;
import tools.jackson.databind.DeserializationFeature;

/** The policy, on the days for which it was made. */
final class PolicyInForce {

    private static final int SHORT = 8;

    private final Edition edition;

    PolicyInForce(Edition edition) {
        this.edition = edition;
    }

    /**
     * A policy as one file words it.
     *
     * @param version id and fingerprint of the text: a number that was changed under the same id is another version
     */
    record Edition(ProfilePolicy policy, String version) {

        static Edition read(Resource file) throws IOException {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            var json = EventJson.mapper()
                    .rebuild()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();
            ProfilePolicy policy = json.readValue(text, ProfilePolicy.class);
            return new Edition(policy, policy.id() + "." + fingerprint(text));
        }

        private static String fingerprint(String text) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash).substring(0, SHORT);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("Every Java platform has SHA-256", impossible);
            }
        }
    }

    /**
     * The policy to reckon with.
     *
     * @throws LapsedException on a day for which no policy was made: a guessed line is worse than none
     */
    Edition on(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!edition.policy.isValidOn(today)) {
            throw new LapsedException("The profile policy " + edition.policy.id() + " is not valid on " + today);
        }
        return edition;
    }

    /**
     * There is no policy today. An outage and no fault of whatever was to be reckoned with: events wait for the next
     * policy instead of becoming dead letters, requests are answered 503.
     */
    static final class LapsedException extends RecoverableDataAccessException {
        private static final long serialVersionUID = 1;

        LapsedException(String sentence) {
            super(sentence);
        }
    }
}
