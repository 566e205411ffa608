package io.greenlane.riskscoring.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.riskscoring.TheService;
import io.greenlane.riskscoring.background.LongWork;
import io.greenlane.riskscoring.learning.ModelEntry.State;
import io.greenlane.riskscoring.model.Experience;
import io.greenlane.riskscoring.routing.Hindsight;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Trainings that do not come to a good end. */
@TheService
class SchoolingIT {

    private static final Duration LONG_AGO = LongWork.DEAD_AFTER.plusSeconds(1);

    @Autowired
    private ModelEntries entries;

    @Autowired
    private Hindsight hindsight;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private InstantSource clock;

    @Test
    void aTrainingOfAServiceThatWasKilledEndsSoonAndAnotherMayStart() {
        UUID killed = startedAt(clock.instant().minus(LONG_AGO));

        await().atMost(Duration.ofSeconds(10)).until(() -> state(killed) == State.FAILED);

        assertThat(entries.of(killed).orElseThrow().failure())
                .contains("interrupted")
                .contains("Start another");
        UUID next = startedAt(clock.instant());
        assertThat(state(next)).isEqualTo(State.TRAINING);
        entries.failed(next, "The test is over.");
    }

    @Test
    void aTrainingThatTellsThatItRunsIsLeftAlone() {
        UUID slow = startedAt(clock.instant());
        entries.alive(List.of(slow), clock.instant().plusSeconds(5));

        assertThat(entries.endDead(clock.instant())).isZero();
        assertThat(state(slow)).isEqualTo(State.TRAINING);
        entries.failed(slow, "The test is over.");
    }

    @Test
    void whatComesAfterATrainingWasDeclaredOverIsNotTaken() {
        UUID late = startedAt(clock.instant());
        entries.failed(late, "Declared over.");

        assertThat(entries.learnt(late, learnt())).isFalse();
        entries.progress(late, 5, 10, clock.instant());
        entries.failed(late, "Later.");

        ModelEntry entry = entries.of(late).orElseThrow();
        assertThat(entry.state()).isEqualTo(State.FAILED);
        assertThat(entry.failure()).isEqualTo("Declared over.");
        assertThat(entry.version()).isNull();
        assertThat(entry.read()).isNull();
    }

    @Test
    void aTrainingThatTakesMoreMemoryThanThereIsFailsAndSaysSo() {
        UUID greedy = startedAt(clock.instant());
        Schooling schooling = new Schooling(
                entries,
                hindsight,
                new TransactionTemplate(transactions),
                () -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                Runnable::run);

        schooling.start(greedy, 1);

        assertThat(entries.of(greedy).orElseThrow().failure()).startsWith("OUT_OF_MEMORY");
        assertThat(state(greedy)).isEqualTo(State.FAILED);
    }

    private UUID startedAt(Instant at) {
        UUID id = UUID.randomUUID();
        boolean started = Boolean.TRUE.equals(new TransactionTemplate(transactions)
                .execute(status -> entries.start(id, "declarations", "ana", at, Instant.EPOCH)));
        assertThat(started).isTrue();
        return id;
    }

    private State state(UUID id) {
        return entries.of(id).orElseThrow().state();
    }

    private static Experience.Learnt learnt() {
        LocalDate day = LocalDate.parse("2026-08-01");
        return new Experience.Learnt(
                "{}",
                "m-44136fa3",
                new Experience.Training(day, day, 1, 1, 1, 1, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE));
    }
}
