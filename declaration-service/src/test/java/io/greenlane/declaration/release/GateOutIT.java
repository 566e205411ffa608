package io.greenlane.declaration.release;

import static io.greenlane.declaration.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.ADeclaration;
import io.greenlane.declaration.Broker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GateOutIT extends PortIT {

    private static final String ALARMS = "/api/v1/port-alarms?limit=500";

    private final String container = ContainerNumbers.next();
    private final ADeclaration declaration = aDeclaration().inContainer(container);

    @Test
    void aReleasedContainerThatLeavesIsNotedOnTheTimelineOnce() {
        String mrn = lodged(declaration);
        routed(mrn, 1, 1, "GREEN");
        discharged(container, declaration.document(), now());
        told("release-orders", container, "release-order.release.v1");
        Instant left = now();

        gatedOut(container, left);
        gatedOut(container, left);
        awaitReadUpTo(container);

        assertThat(timeline(mrn)).containsOnlyOnce("GATED_OUT");
        told("port-alarms", container);
    }

    @Test
    void whatLeavesAlthoughItWasToBeKeptIsAnAlarmOnce() {
        String mrn = lodged(declaration);
        routed(mrn, 1, 1, "RED", detailedInspection());
        discharged(container, declaration.document(), now());
        told("release-orders", container, "release-order.hold.v1");
        Instant left = now();

        gatedOut(container, left);
        gatedOut(container, left);
        awaitReadUpTo(container);

        Broker.Event alarm =
                told("port-alarms", container, "port-alarm.raised.v1").getFirst();
        assertThat(alarm.body().get("kind").asString()).isEqualTo("LEFT_WITHOUT_RELEASE");
        assertThat(alarm.body().at("/mrns/0").asString()).isEqualTo(mrn);
        assertThat(timeline(mrn)).doesNotContain("GATED_OUT");
        assertThat(Broker.events("audit-records").stream()
                        .map(Broker.Event::body)
                        .filter(record -> record.get("action").asString().equals("PORT_ALARM_RAISED"))
                        .filter(record -> record.at("/subjects/0").asString().equals(container)))
                .hasSize(1);
        assertThat(listed("DEHAM001")).contains(container);
    }

    @Test
    void whatNobodyKnewIsAnAlarmForTheOfficesOfThePlace() {
        gatedOut(container, now());
        awaitReadUpTo(container);

        told("port-alarms", container, "port-alarm.raised.v1");
        assertThat(listed("DEHAM001")).contains(container);
        assertThat(listed("NLRTM001")).doesNotContain(container);
    }

    @Test
    void whatComesBackAndLeavesAgainNeedsAReleaseOfItsOwn() {
        String mrn = lodged(declaration);
        routed(mrn, 1, 1, "GREEN");
        discharged(container, declaration.document(), now());
        told("release-orders", container, "release-order.release.v1");
        wasReleasedHoursAgo(2);
        gatedOut(container, now().minus(Duration.ofHours(1)));

        gatedOut(container, now());
        awaitReadUpTo(container);

        told("port-alarms", container, "port-alarm.raised.v1");
    }

    @Test
    void anEmptyContainerNeedsNoRelease() {
        port(container, "port.gated-out.v1", """
                {"eventID": "%s", "eventDateTime": "%s", "eventClassifierCode": "ACT",
                 "eventLocation": {"UNLocationCode": "DEHAM"}, "equipmentEventTypeCode": "GTOT",
                 "equipmentReference": "%s", "emptyIndicatorCode": "EMPTY"}
                """.formatted(UUID.randomUUID(), now(), container));
        awaitReadUpTo(container);

        told("port-alarms", container);
    }

    @Test
    void alarmsAreForOfficersOfTheirOfficeAndReadOnRecord() {
        gatedOut(container, now());
        told("port-alarms", container, "port-alarm.raised.v1");

        assertThat(anybody().get(ALARMS).status()).isEqualTo(401);
        assertThat(trader(ADeclaration.ROASTERY).get(ALARMS).status()).isEqualTo(403);
        assertThat(officer().get("/api/v1/port-alarms?cursor=nonsense").status())
                .isEqualTo(400);
        JsonNode page = officer().get("/api/v1/port-alarms?limit=1").body();
        assertThat(page.get("items")).hasSize(1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Broker.events("audit-records"))
                        .extracting(event -> event.body().get("action").asString())
                        .contains("PORT_ALARMS_READ"));
    }

    /** What follows under the same key has been taken in, so what came before has, too. */
    private void awaitReadUpTo(String key) {
        ADeclaration behind = aDeclaration();
        String mrn = lodged(behind);
        port(key, "port.vessel-arrived.v1", """
                {"eventID": "%s", "eventDateTime": "%s", "eventClassifierCode": "EST",
                 "transportEventTypeCode": "ARRI", "vesselIMONumber": "9321483",
                 "documentReferences": [{"documentReferenceType": "TRD", "documentReferenceValue": "%s"}]}
                """.formatted(UUID.randomUUID(), daysFromNow(11), behind.document()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(timeline(mrn)).contains("ESTIMATED_ARRIVAL_CHANGED"));
    }

    private void wasReleasedHoursAgo(int hours) {
        jdbc().sql("""
                        update port_reference set released_at = now() - make_interval(hours => :hours),
                               ordered_at = now() - make_interval(hours => :hours), arrived_at = now() - make_interval(hours => :hours)
                         where reference = :container
                        """).param("hours", hours).param("container", container).update();
    }

    private List<String> timeline(String mrn) {
        return officer().get(DECLARATIONS + "/" + mrn + "/timeline").body().get("entries").values().stream()
                .map(entry -> entry.get("event").asString())
                .toList();
    }

    private List<String> listed(String office) {
        return anybody().as(issuer().officer(office)).get(ALARMS).body().get("items").values().stream()
                .map(alarm -> alarm.get("reference").asString())
                .toList();
    }
}
