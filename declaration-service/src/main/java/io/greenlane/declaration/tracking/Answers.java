package io.greenlane.declaration.tracking;

import io.greenlane.declaration.lifecycle.Standing;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The answer to a trader who lodged, amended or cancelled: at once, or after waiting a little for the decision where he
 * prefers that ({@code Prefer: wait=5}, RFC 7240).
 */
@Component
public class Answers {

    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?([0-9]{1,3})");
    private static final int LONGEST_WAIT = 10;

    private final DecisionWatch watch;
    private final Views views;

    Answers(DecisionWatch watch, Views views) {
        this.watch = watch;
        this.views = views;
    }

    /** The seconds a client is willing to wait. */
    public static Duration patience(@Nullable String prefer) {
        if (prefer == null) {
            return Duration.ZERO;
        }
        Matcher wait = WAIT.matcher(prefer);
        return wait.find()
                ? Duration.ofSeconds(Math.min(LONGEST_WAIT, Integer.parseInt(wait.group(1))))
                : Duration.ZERO;
    }

    /** Starts to listen for the decision, before the declaration is stored. */
    public DecisionWatch.Expected expect(String mrn, int version, Duration patience) {
        return watch.expect(mrn, version, patience);
    }

    /**
     * The answer about a declaration that was just stored.
     *
     * @param expected the watch that was opened before it was stored, so that no decision is missed
     * @param content JSON of the version that was stored
     */
    public ResponseEntity<TraderView> to(
            Standing stored, String content, DecisionWatch.Expected expected, Duration patience) {
        if (!patience.isZero()) {
            Optional<Standing> settled = stored.isSettled() ? Optional.of(stored) : watch.await(expected, patience);
            if (settled.isPresent()) {
                return answer(HttpStatus.OK, settled.get())
                        .header("Preference-Applied", "wait=" + patience.toSeconds())
                        .body(views.forTrader(settled.get(), content));
            }
        }
        return answer(HttpStatus.ACCEPTED, stored).body(views.forTrader(stored, content));
    }

    /** The answer about a declaration that was stored some time ago: the decision may be there already. */
    public ResponseEntity<TraderView> about(Standing stored, String content, Duration patience) {
        try (DecisionWatch.Expected expected = watch.expect(stored.mrn(), stored.version(), patience)) {
            Standing latest = patience.isZero() || stored.isSettled() ? stored : watch.look(stored);
            return to(latest, content, expected, patience);
        }
    }

    private ResponseEntity.BodyBuilder answer(HttpStatus status, Standing standing) {
        return ResponseEntity.status(status)
                .location(URI.create("/api/v1/declarations/" + standing.mrn()))
                .eTag(views.tagOf(standing));
    }
}
