package io.greenlane.declaration.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RaisedAlarmTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final Caller ANN = caller("ann", Role.OFFICER);
    private static final Caller BEN = caller("ben", Role.OFFICER);
    private static final Caller CHIEF = caller("chief", Role.SUPERVISOR);
    private static final AlarmProgress.TakenUp BY_ANN = new AlarmProgress.TakenUp("ann", NOW);
    private static final String DONE = "The container was brought back.";

    @Test
    void anAlarmIsTakenUpThenClosedAndNothingElse() {
        assertThat(AlarmState.OPEN.next()).containsExactly(AlarmState.TAKEN_UP);
        assertThat(AlarmState.TAKEN_UP.next()).containsExactly(AlarmState.CLOSED);
        assertThat(AlarmState.CLOSED.next()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AlarmState.class)
    void whateverIsDoneFollowsTheTable(AlarmState from) {
        RaisedAlarm before = alarm(in(from));

        for (Caller by : List.of(ANN, BEN, CHIEF)) {
            for (Outcome<RaisedAlarm> outcome : List.of(before.takenUp(by, NOW), before.closed(by, DONE, NOW))) {
                if (outcome instanceof Outcome.Done<RaisedAlarm>(RaisedAlarm after) && !after.equals(before)) {
                    assertThat(from.next()).contains(after.progress().state());
                }
            }
        }
    }

    @Test
    void theSecondWhoTakesItUpIsToldWhoHasIt() {
        assertThat(done(alarm(new AlarmProgress.Open()).takenUp(ANN, NOW)).progress())
                .isEqualTo(BY_ANN);
        assertThat(done(alarm(BY_ANN).takenUp(ANN, NOW.plusSeconds(5))).progress())
                .isEqualTo(BY_ANN);
        assertThat(refusal(alarm(BY_ANN).takenUp(BEN, NOW)))
                .containsEntry("code", "PORT_ALARM_TAKEN_UP_BY_ANOTHER")
                .containsEntry("takenUpBy", "ann")
                .containsEntry("takenUpAt", NOW);
    }

    @Test
    void itIsClosedByWhoHasItOrByASupervisorAndByNobodyElse() {
        assertThat(done(alarm(BY_ANN).closed(ANN, DONE, NOW)).progress())
                .isEqualTo(new AlarmProgress.Closed(BY_ANN, "ann", NOW, DONE));
        assertThat(done(alarm(BY_ANN).closed(CHIEF, DONE, NOW)).progress())
                .isEqualTo(new AlarmProgress.Closed(BY_ANN, "chief", NOW, DONE));
        assertThat(refusal(alarm(BY_ANN).closed(BEN, DONE, NOW)))
                .containsEntry("code", "PORT_ALARM_TAKEN_UP_BY_ANOTHER");
    }

    @Test
    void whatNobodyLookedIntoIsNotClosed() {
        assertThat(alarm(new AlarmProgress.Open()).closed(CHIEF, DONE, NOW))
                .isInstanceOfSatisfying(
                        Outcome.Conflict.class, told -> assertThat(told.code()).isEqualTo("PORT_ALARM_NOT_TAKEN_UP"));
    }

    @Test
    void whatIsClosedStaysAsItWasClosed() {
        RaisedAlarm closed = alarm(in(AlarmState.CLOSED));

        assertThat(done(closed.closed(ANN, DONE, NOW.plusSeconds(9)))).isEqualTo(closed);
        assertThat(refusal(closed.closed(ANN, "Something else.", NOW))).containsEntry("code", "PORT_ALARM_CLOSED");
        assertThat(refusal(closed.closed(CHIEF, DONE, NOW))).containsEntry("code", "PORT_ALARM_CLOSED");
        assertThat(refusal(closed.takenUp(ANN, NOW))).containsEntry("code", "PORT_ALARM_CLOSED");
    }

    @Test
    void theReasonIsPlainTextOfSomeLength() {
        assertThat(flaw(null)).isEqualTo("REASON_MISSING");
        assertThat(flaw(" \n")).isEqualTo("REASON_MISSING");
        assertThat(flaw("x".repeat(2001))).isEqualTo("REASON_TOO_LONG");
        assertThat(flaw("brought\u0000 back")).isEqualTo("REASON_UNWRITABLE");
        assertThat(flaw("\u202Ekcab thguorb")).isEqualTo("REASON_UNWRITABLE");
        assertThat(done(alarm(BY_ANN).closed(ANN, "Brought back,\n\tzone A.", NOW))
                        .progress()
                        .state())
                .isEqualTo(AlarmState.CLOSED);
    }

    @Test
    void anAlarmIsForItsOfficeElseForThoseAtItsPlaceElseForAll() {
        assertThat(alarm("NLRTM001", "DEHAM").isFor(Set.of("NLRTM001"))).isTrue();
        assertThat(alarm("NLRTM001", "DEHAM").isFor(Set.of("DEHAM001"))).isFalse();
        assertThat(alarm(null, "DEHAM").isFor(Set.of("NLRTM001", "DEHAM002"))).isTrue();
        assertThat(alarm(null, "DEHAM").isFor(Set.of("NLRTM001"))).isFalse();
        assertThat(alarm(null, null).isFor(Set.of("NLRTM001"))).isTrue();
    }

    private static AlarmProgress in(AlarmState state) {
        return switch (state) {
            case OPEN -> new AlarmProgress.Open();
            case TAKEN_UP -> BY_ANN;
            case CLOSED -> new AlarmProgress.Closed(BY_ANN, "ann", NOW, DONE);
        };
    }

    private static RaisedAlarm done(Outcome<RaisedAlarm> outcome) {
        return ((Outcome.Done<RaisedAlarm>) outcome).value();
    }

    private static Map<String, Object> refusal(Outcome<RaisedAlarm> outcome) {
        return Objects.requireNonNull(
                ((Outcome.Refused<RaisedAlarm>) outcome).problem().getProperties());
    }

    private static String flaw(@Nullable String reason) {
        List<BrokenRule> rules = ((Outcome.Broken<RaisedAlarm>) alarm(BY_ANN).closed(ANN, reason, NOW)).rules();
        assertThat(rules).hasSize(1);
        assertThat(rules.getFirst().path()).isEqualTo("reason");
        return rules.getFirst().code();
    }

    private static RaisedAlarm alarm(AlarmProgress progress) {
        return new RaisedAlarm(new UUID(0, 1), about("NLRTM001", "NLRTM"), NOW, progress);
    }

    private static RaisedAlarm alarm(@Nullable String office, @Nullable String place) {
        return new RaisedAlarm(new UUID(0, 1), about(office, place), NOW, new AlarmProgress.Open());
    }

    private static PortAlarm about(@Nullable String office, @Nullable String place) {
        return new PortAlarm(
                PortAlarm.Kind.LEFT_WITHOUT_RELEASE, "TGHU7845120", place, office, List.of(), NOW, "It left.");
    }

    private static Caller caller(String subject, Role role) {
        return new Caller(subject, Set.of(role), null, Set.of("NLRTM001"), null);
    }
}
