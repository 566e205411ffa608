package io.greenlane.riskscoring.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlane.riskscoring.OwnDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;

@ExtendWith(OutputCaptureExtension.class)
class DrawsIT {

    private static final String OLD_KEY = key("0123456789abcdef0123456789abcdef");
    private static final String NEW_KEY = key("fedcba9876543210fedcba9876543210");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final String MRN = "26NLK3F7Q30A1C5DE1";
    private static final OwnDatabase DATABASE = OwnDatabase.fresh();

    private final DrawCommitments commitments = new DrawCommitments(DATABASE.jdbc());
    private SimpleMeterRegistry meters = new SimpleMeterRegistry();

    DrawsIT() {
        DATABASE.jdbc().execute("truncate draw_commitment");
    }

    @Test
    void tomorrowIsCommittedToADayAhead() {
        with(OLD_KEY).commitAhead();

        assertThat(commitments.of(TOMORROW)).hasValueSatisfying(committed -> {
            assertThat(committed.committedAt()).isBefore(Instant.parse("2026-11-24T00:00:00Z"));
            assertThat(committed.commitment())
                    .isEqualTo(DrawSecrets.fromBase64(OLD_KEY).of(TOMORROW).commitment());
        });
    }

    @Test
    void aKeyThatChangesAtNoonChangesNoLotOfTheDay() {
        Draws morning = with(OLD_KEY);
        morning.commitAhead();
        Lot first = morning.lotOf(MRN, TODAY, Draws.CONTROL);

        Draws afternoon = with(NEW_KEY + "," + OLD_KEY);

        assertThat(afternoon.open(List.of(TODAY, TOMORROW, TOMORROW.plusDays(1))))
                .hasSize(3);
        assertThat(afternoon.lotOf(MRN, TODAY, Draws.CONTROL)).isEqualTo(first);
        assertThat(afternoon.lotOf(MRN, TOMORROW, Draws.CONTROL).keyId())
                .isEqualTo(DrawSecrets.fromBase64(OLD_KEY).of(TOMORROW).keyId());
        assertThat(afternoon.lotOf(MRN, TOMORROW.plusDays(1), Draws.CONTROL).keyId())
                .isEqualTo(
                        DrawSecrets.fromBase64(NEW_KEY).of(TOMORROW.plusDays(1)).keyId());
    }

    @Test
    void withoutTheKeyThatWasCommittedToNothingIsDrawn(CapturedOutput output) {
        with(OLD_KEY).commitAhead();

        Draws other = with(NEW_KEY);

        assertThat(other.open(List.of(TODAY))).isEmpty();
        assertThatThrownBy(() -> other.lotOf(MRN, TODAY, Draws.CONTROL)).hasMessageContaining("is not open");
        assertThat(meters.get("greenlane.draw.refused.days").gauge().value()).isEqualTo(1);
        assertThat(output).contains("No lot is drawn for declarations of 2026-11-23");
    }

    @Test
    void aCommitmentThatDoesNotFitItsKeyIsNotDrawnWith() {
        DrawSecrets secrets = DrawSecrets.fromBase64(OLD_KEY);
        commitments.add(
                List.of(new DrawCommitments.Commitment(
                        TODAY, secrets.of(TODAY).keyId(), "00".repeat(32), Instant.EPOCH)),
                Instant.EPOCH);

        assertThat(with(OLD_KEY).open(List.of(TODAY))).isEmpty();
    }

    @Test
    void aCommitmentIsNeverChanged() {
        with(OLD_KEY).commitAhead();

        assertThatThrownBy(() -> DATABASE.jdbc().update("update draw_commitment set commitment = 'x'"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> DATABASE.jdbc().update("delete from draw_commitment"))
                .isInstanceOf(DataAccessException.class);
    }

    /** An instance of the service that holds these keys. */
    private Draws with(String keys) {
        meters = new SimpleMeterRegistry();
        return new Draws(
                DrawSecrets.fromBase64(keys),
                commitments,
                DATABASE.transaction(),
                InstantSource.fixed(Instant.parse("2026-11-23T10:15:30Z")),
                meters);
    }

    private static String key(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
