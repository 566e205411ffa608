package io.greenlane.declaration.representation;

import io.greenlane.chassis.idempotency.IdempotencyKeys;
import io.greenlane.chassis.idempotency.IdempotencyKeys.Claim;
import io.greenlane.chassis.idempotency.RequestKeys;
import io.greenlane.chassis.security.Caller;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Does a deed once per key, in one transaction; what it refuses leaves nothing behind, not even the key. */
@Component
class RepresentationDesk {

    private final RequestKeys inFlight;
    private final IdempotencyKeys keys;
    private final TransactionOperations transaction;

    RepresentationDesk(RequestKeys inFlight, IdempotencyKeys keys, TransactionOperations transaction) {
        this.inFlight = inFlight;
        this.keys = keys;
        this.transaction = transaction;
    }

    /**
     * @param request what the key stands for
     * @param again answers a repetition
     */
    ResponseEntity<?> once(
            Caller caller,
            @Nullable String key,
            String request,
            Supplier<ResponseEntity<?>> deed,
            Supplier<ResponseEntity<?>> again) {
        try (var _ = inFlight.begin(caller.subject(), key)) {
            return Objects.requireNonNull(transaction.<ResponseEntity<?>>execute(status -> {
                ResponseEntity<?> answer = key == null
                        ? deed.get()
                        : switch (keys.claim(List.of(claim(caller, key, request)))
                                .getFirst()) {
                            case IdempotencyKeys.Outcome.Fresh _ -> deed.get();
                            case IdempotencyKeys.Outcome.Replay _ -> again.get();
                            case IdempotencyKeys.Outcome.OtherRequest _ -> RequestKeys.reused();
                        };
                if (!answer.getStatusCode().is2xxSuccessful()) {
                    status.setRollbackOnly();
                }
                return answer;
            }));
        }
    }

    private static Claim claim(Caller caller, String key, String request) {
        return new Claim(
                caller.subject(), key, IdempotencyKeys.fingerprint(request.getBytes(StandardCharsets.UTF_8)), request);
    }
}
