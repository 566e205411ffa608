package io.greenlane.chassis.idempotency;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.ProblemException;
import io.greenlane.chassis.problem.Problems;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** The idempotency keys that clients send: their form, and one request at a time for each. */
public class RequestKeys {

    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

    private final IdempotencyKeys keys;

    public RequestKeys(IdempotencyKeys keys) {
        this.keys = keys;
    }

    /** A request with this key is being worked on until this is closed. */
    public interface InFlight extends AutoCloseable {
        @Override
        void close();
    }

    /** The key was used for another request. */
    public static ResponseEntity<ProblemDetail> reused() {
        return Problems.response(reuse());
    }

    /** The refusal of a key that was used for another request. */
    public static ProblemDetail reuse() {
        return Problems.detail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "IDEMPOTENCY_KEY_REUSED",
                "This Idempotency-Key stands for another request.",
                List.of(new BrokenRule(
                        "Idempotency-Key",
                        "IDEMPOTENCY_KEY_REUSED",
                        "The key was sent before with another body.",
                        "Make a new key for every new request; repeat a request unchanged.")));
    }

    /**
     * Marks the key as in use.
     *
     * @throws ProblemException 409 while another request with this key is being worked on, 400 for an unfit key
     */
    public InFlight begin(String client, @Nullable String key) {
        if (key == null) {
            return () -> {};
        }
        refuseMalformed(key);
        if (!keys.begin(client, key)) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "REQUEST_IN_FLIGHT",
                    "A request with this Idempotency-Key is being worked on.",
                    List.of(new BrokenRule(
                            "Idempotency-Key",
                            "REQUEST_IN_FLIGHT",
                            "The first request with this key has not been answered yet.",
                            "Wait a moment and repeat the request unchanged.")));
        }
        return () -> keys.end(client, key);
    }

    /** @throws ProblemException 400 for an unfit key */
    public static void refuseMalformed(@Nullable String key) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "IDEMPOTENCY_KEY_INVALID",
                    "An Idempotency-Key has 1 to 255 printable characters without spaces.",
                    List.of(new BrokenRule(
                            "Idempotency-Key",
                            "IDEMPOTENCY_KEY_INVALID",
                            "The key is empty, too long or holds other characters.",
                            "Send a UUID, for example.")));
        }
    }
}
