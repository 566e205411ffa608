package io.greenlane.riskscoring.sampling;

import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what binds the authority to its draws before it makes them, to anyone with a token. */
@RestController
@RequestMapping("/api/v1/draw-commitments")
class DrawCommitmentController {

    private static final int DAYS_BACK = 30;

    private final DrawSecrets secrets;
    private final InstantSource clock;

    DrawCommitmentController(DrawSecrets secrets, InstantSource clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @param items tomorrow first, then today, then the days before */
    record Commitments(String method, List<Commitment> items) {}

    /** @param commitment SHA-256 of the day's secret, in hexadecimal */
    record Commitment(LocalDate day, String keyId, String commitment) {}

    @GetMapping
    @PermitAll
    Commitments commitments() {
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        return new Commitments(
                "A lot is the first 53 bits of HMAC-SHA-256(secret of the day of lodgement, MRN followed by the purpose);"
                        + " the commitment is SHA-256(secret of the day).",
                IntStream.rangeClosed(0, DAYS_BACK + 1)
                        .mapToObj(tomorrow::minusDays)
                        .map(day -> new Commitment(day, secrets.keyId(day), secrets.commitment(day)))
                        .toList());
    }
}
