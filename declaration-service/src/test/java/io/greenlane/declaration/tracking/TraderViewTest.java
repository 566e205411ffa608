package io.greenlane.declaration.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.declaration.lifecycle.AStanding;
import io.greenlane.declaration.lifecycle.Status;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TraderViewTest {

    private static final Set<String> SECRETS =
            Set.of("lane", "score", "tier", "criteria", "criterion", "reasons", "selection", "draw", "decision");

    @ParameterizedTest
    @EnumSource
    void aTraderIsNeverToldLaneScoreCriteriaOrReasons(Status status) {
        String json = EventJson.mapper().writeValueAsString(TraderView.of(AStanding.standing(status), "{}"));

        assertThat(json).doesNotContain("GREEN", "BLUE", "YELLOW", "\"RED\"");
        SECRETS.forEach(secret -> assertThat(json).doesNotContain("\"" + secret + "\""));
    }

    @Test
    void theViewHasNoFieldThatCouldTell() {
        assertThat(fieldsOf(TraderView.class, new HashSet<>())).doesNotContainAnyElementsOf(SECRETS);
    }

    @Test
    void anOfficerSeesTheLaneBesideWhatTheTraderSees() {
        var json = EventJson.mapper().valueToTree(OfficerView.of(AStanding.standing(Status.UNDER_CONTROL), null));

        assertThat(json.get("lane").asString()).isEqualTo("RED");
        assertThat(json.get("status").asString()).isEqualTo("UNDER_CONTROL");
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusSaysWhoActsNext(Status status) {
        TraderView view = TraderView.of(AStanding.standing(status));

        NextActor expected = switch (status) {
            case LODGED, UNDER_CONTROL -> NextActor.CUSTOMS;
            case HELD, REFUSED -> NextActor.TRADER;
            case CLEARED -> NextActor.PORT;
            case RELEASED, CANCELLED -> NextActor.NOBODY;
        };
        assertThat(view.nextActor()).isEqualTo(expected);
        assertThat(view.nextStep()).endsWith(".");
    }

    @Test
    void aHoldSaysWhatToDoAndUntilWhen() {
        assertThat(TraderView.of(AStanding.standing(Status.HELD)).nextStep())
                .isEqualTo("Add it. Until 2026-12-07T10:15:30Z.");
    }

    private static Set<String> fieldsOf(Class<?> type, Set<String> found) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                found.add(component.getName());
                fieldsOf(component.getType(), found);
            }
            for (Class<?> part : type.getDeclaredClasses()) {
                fieldsOf(part, found);
            }
        }
        return found;
    }
}
