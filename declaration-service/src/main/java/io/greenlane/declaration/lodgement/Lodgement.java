package io.greenlane.declaration.lodgement;

import io.greenlane.chassis.idempotency.IdempotencyKeys;
import io.greenlane.declaration.lifecycle.Filing;
import io.greenlane.declaration.lifecycle.Standing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declaration that has passed every rule and waits for its commit.
 *
 * @param content the declaration, JSON already written
 * @param fingerprint of the content
 * @param commodityCodes without repetition
 * @param sender who sent it, with the key he gave it
 */
record Lodgement(Standing standing, String content, String fingerprint, List<String> commodityCodes, Sender sender) {

    /** The client and what he said about his request. */
    record Sender(
            String client,
            @Nullable String idempotencyKey,
            @Nullable String traceparent) {}

    static String fingerprintOf(String content) {
        return IdempotencyKeys.fingerprint(content.getBytes(StandardCharsets.UTF_8));
    }

    Filing filing() {
        return standing.filing();
    }

    String mrn() {
        return standing.mrn();
    }

    String importer() {
        return filing().importer().eori();
    }

    String declarant() {
        return filing().declarant().eori();
    }
}
