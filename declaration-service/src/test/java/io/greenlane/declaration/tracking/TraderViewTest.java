package io.greenlane.declaration.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.declaration.lifecycle.AStanding;
import io.greenlane.declaration.lifecycle.Status;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TraderViewTest {

    private static final Set<String> SECRETS =
            Set.of("lane", "score", "tier", "criteria", "criterion", "reasons", "selection", "draw", "decision");

    private static final Views VIEWS = at(AStanding.NOW);

    @ParameterizedTest
    @EnumSource
    void aTraderIsNeverToldLaneScoreCriteriaOrReasons(Status status) {
        String json = EventJson.mapper().writeValueAsString(TraderView.of(AStanding.standing(status), false, "{}"));

        assertThat(json).doesNotContain("GREEN", "BLUE", "YELLOW", "\"RED\"");
        SECRETS.forEach(secret -> assertThat(json).doesNotContain("\"" + secret + "\""));
    }

    @Test
    void theViewHasNoFieldThatCouldTell() {
        assertThat(fieldsOf(TraderView.class, new HashSet<>())).doesNotContainAnyElementsOf(SECRETS);
    }

    @Test
    void anOfficerSeesTheLaneBesideWhatTheTraderSees() {
        var json = EventJson.mapper().valueToTree(VIEWS.forOfficer(AStanding.standing(Status.UNDER_CONTROL), null));

        assertThat(json.get("lane").asString()).isEqualTo("RED");
        assertThat(json.get("status").asString()).isEqualTo("UNDER_CONTROL");
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusSaysWhoActsNext(Status status) {
        TraderView view = TraderView.of(AStanding.standing(status), false, null);

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
        assertThat(TraderView.of(AStanding.standing(Status.HELD), false, null).nextStep())
                .isEqualTo("Add it. Until 2026-12-07T10:15:30Z.");
    }

    @Test
    void aTraderReadsInPlainWordsWhatToCorrectAndUntilWhen() {
        TraderView view = TraderView.of(AStanding.heldForACorrection(), false, null);

        assertThat(view.nextActor()).isEqualTo(NextActor.TRADER);
        assertThat(view.nextStep()).startsWith("Amend item 1;").endsWith("Until 2026-12-09T10:15:30Z.");
        assertThat(view.holds())
                .extracting(TraderView.Missing::message)
                .containsExactly("Customs asks you to correct the declaration: the recycled share is 20 %, not 40 %.");
    }

    @Test
    void aTraderReadsThatHisGoodsAreHandedOver() {
        TraderView view = TraderView.of(AStanding.handedOver(), false, null);

        assertThat(view.status()).isEqualTo(Status.REFUSED);
        assertThat(view.nextStep()).contains("handed over to another authority");
    }

    @Test
    void anAssessmentThatTakesLongIsSaidToBeDelayedAndCustomsActs() {
        Instant lodged = AStanding.LODGED_AT;

        TraderView usual = at(lodged.plusSeconds(60)).forTrader(AStanding.lodged(), null);
        TraderView late = at(lodged.plusSeconds(61)).forTrader(AStanding.lodged(), null);

        assertThat(usual.nextStep()).isEqualTo("The declaration is being assessed; there is nothing to do.");
        assertThat(late.nextStep()).startsWith("The assessment is delayed").contains("customs acts");
        assertThat(late.nextActor()).isEqualTo(NextActor.CUSTOMS);
        assertThat(late.status()).isEqualTo(Status.LODGED);
    }

    @Test
    void goodsThatArriveUnderAnotherLawAreSaidToBeAssessedAgain() {
        TraderView view = VIEWS.forTrader(AStanding.arrivedUnderAnotherLaw(), null);

        assertThat(view.nextActor()).isEqualTo(NextActor.CUSTOMS);
        assertThat(view.nextStep())
                .isEqualTo(
                        "Arrived under the law of 2026-12-03; customs assesses the declaration again by it, and there is"
                                + " nothing to do.");
    }

    @Test
    void theTagChangesWithWhateverIsShownAndBeginsWithTheVersion() {
        Set<String> tags = new HashSet<>();
        for (Status status : Status.values()) {
            tags.add(VIEWS.tagOf(AStanding.standing(status)));
        }

        assertThat(tags).hasSameSizeAs(Status.values()).allMatch(tag -> tag.startsWith("1-"));
        assertThat(VIEWS.tagOf(AStanding.lodged())).isEqualTo(VIEWS.tagOf(AStanding.lodged()));
    }

    private static Views at(Instant now) {
        return new Views(InstantSource.fixed(now), Duration.ofMinutes(1));
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
