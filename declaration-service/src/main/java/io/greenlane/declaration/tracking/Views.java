package io.greenlane.declaration.tracking;

import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.declaration.lifecycle.Status;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Shows a declaration as it stands at this moment. */
@Component
class Views {

    private final InstantSource clock;
    private final Duration assessedWithin;

    /** @param assessedWithin what takes longer than this is said to be delayed */
    Views(InstantSource clock, @Value("${greenlane.tracking.assessed-within:1m}") Duration assessedWithin) {
        this.clock = clock;
        this.assessedWithin = assessedWithin;
    }

    /** @param content JSON of the latest version, absent in lists */
    TraderView forTrader(Standing standing, @Nullable String content) {
        return TraderView.of(standing, isDelayed(standing), content);
    }

    /** @param content JSON of the latest version, absent in lists */
    OfficerView forOfficer(Standing standing, @Nullable String content) {
        return new OfficerView(forTrader(standing, content), standing.decision().lane());
    }

    /**
     * The ETag: the version, which is what {@code If-Match} is about, and a digest of everything else that is shown, so that
     * nobody is told "not modified" about a declaration that has moved.
     */
    String tagOf(Standing standing) {
        int shown = Objects.hash(
                standing.status().name(),
                standing.statusSince(),
                standing.decision(),
                standing.travel(),
                standing.holds(),
                standing.refusal(),
                standing.appeal(),
                isDelayed(standing));
        return standing.version() + "-" + Integer.toHexString(shown);
    }

    private boolean isDelayed(Standing standing) {
        return standing.status() == Status.LODGED
                && standing.statusSince().plus(assessedWithin).isBefore(clock.instant());
    }
}
