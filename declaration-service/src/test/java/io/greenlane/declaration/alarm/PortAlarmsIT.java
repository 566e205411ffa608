package io.greenlane.declaration.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.ADeclaration;
import io.greenlane.declaration.Broker;
import io.greenlane.declaration.Http;
import io.greenlane.declaration.Http.Answer;
import io.greenlane.declaration.ServiceIT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

class PortAlarmsIT extends ServiceIT {

    private static final String ALARMS = "/api/v1/port-alarms";
    private static final String MRN = "26NLK3F7Q30A1C5DE1";
    private static final String CLOSING = "{\"reason\": \"It was brought back and is in zone A.\"}";

    @Autowired
    private PortAlarms alarms;

    @Autowired
    private TransactionOperations transaction;

    private final String office = "XX" + digits(3) + "001";

    @Test
    void anAlarmIsTakenUpAndClosedWithWhatWasDone() {
        String reference = raised(office, null);
        String id = idOf(reference);

        Answer taken = ann().post(path(id, "take-up"), "");
        Answer again = ann().post(path(id, "take-up"), "");
        Answer closed = ann().post(path(id, "closing"), CLOSING);
        Answer read = ann().get(ALARMS + "/" + id);

        assertThat(taken.status()).as(taken.body().toString()).isEqualTo(200);
        assertThat(taken.text("/state")).isEqualTo("TAKEN_UP");
        assertThat(taken.text("/takenUpBy")).isEqualTo("ann");
        assertThat(again.body()).isEqualTo(taken.body());
        assertThat(closed.status()).as(closed.body().toString()).isEqualTo(200);
        assertThat(closed.text("/state")).isEqualTo("CLOSED");
        assertThat(closed.text("/takenUpAt")).isEqualTo(taken.text("/takenUpAt"));
        assertThat(closed.text("/closedBy")).isEqualTo("ann");
        assertThat(closed.text("/reason")).isEqualTo("It was brought back and is in zone A.");
        assertThat(read.body()).isEqualTo(closed.body());
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(Broker.events("port-alarms", reference))
                    .extracting(Broker.Event::type)
                    .containsExactly("port-alarm.raised.v1", "port-alarm.taken-up.v1", "port-alarm.closed.v1");
            assertThat(recorded(id))
                    .contains("PORT_ALARM_RAISED", "PORT_ALARM_TAKEN_UP", "PORT_ALARM_CLOSED", "PORT_ALARM_READ")
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void ofManyOfficersAtOnceOneTakesItUpAndTheOthersAreTold() throws Exception {
        String id = idOf(raised(office, null));
        List<Callable<Answer>> attempts = IntStream.range(0, 8)
                .mapToObj(number -> called("officer-" + number, "OFFICER", office))
                .<Callable<Answer>>map(one -> () -> one.post(path(id, "take-up"), ""))
                .toList();

        List<Answer> answers = new ArrayList<>();
        try (var officers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : officers.invokeAll(attempts)) {
                answers.add(answer.get());
            }
        }

        List<Answer> winners =
                answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(winners).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(7)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(409);
                    assertThat(answer.text("/code")).isEqualTo("PORT_ALARM_TAKEN_UP_BY_ANOTHER");
                    assertThat(answer.text("/takenUpBy"))
                            .isEqualTo(winners.getFirst().text("/takenUpBy"));
                });
    }

    @Test
    void whoDoesNotHaveItCannotCloseItButASupervisorOfTheOfficeCan() {
        String id = idOf(raised(office, null));
        Http other = called("ben", "OFFICER", office);
        Http supervisor = called("chief", "SUPERVISOR", office);

        assertThat(supervisor.post(path(id, "closing"), CLOSING).broken())
                .containsExactly("PORT_ALARM_NOT_TAKEN_UP alarmId");
        ann().post(path(id, "take-up"), "");
        assertThat(other.post(path(id, "closing"), CLOSING).broken())
                .containsExactly("PORT_ALARM_TAKEN_UP_BY_ANOTHER alarmId");
        assertThat(supervisor.post(path(id, "closing"), CLOSING).text("/closedBy"))
                .isEqualTo("chief");
        assertThat(ann().post(path(id, "closing"), CLOSING).broken()).containsExactly("PORT_ALARM_CLOSED alarmId");
        assertThat(other.post(path(id, "take-up"), "").broken()).containsExactly("PORT_ALARM_CLOSED alarmId");
    }

    @Test
    void aReasonThatSaysNothingIsRefusedWithWhatIsWrong() {
        String id = idOf(raised(office, null));
        ann().post(path(id, "take-up"), "");

        for (String body : List.of("{}", "{\"reason\": null}", "{\"reason\": \"  \"}")) {
            Answer refused = ann().post(path(id, "closing"), body);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.broken()).containsExactly("REASON_MISSING reason");
        }
        assertThat(ann().post(path(id, "closing"), "{\"reason\": \"a\\u0000\"}").broken())
                .containsExactly("REASON_UNWRITABLE reason");
        assertThat(ann().post(path(id, "closing"), "").status()).isEqualTo(400);
        assertThat(ann().get(ALARMS + "/" + id).text("/state")).isEqualTo("TAKEN_UP");
    }

    @Test
    void openOnesComeFirstInPagesOfAnySizeAndStatesCanBeChosen() {
        List<String> references =
                List.of(raised(office, null), raised(office, null), raised(office, null), raised(office, null));
        String closed = idOf(references.get(3));
        ann().post(path(closed, "take-up"), "");
        ann().post(path(closed, "closing"), CLOSING);
        ann().post(path(idOf(references.get(2)), "take-up"), "");
        List<String> inOrder = List.of(references.get(1), references.get(0), references.get(2), references.get(3));

        assertThat(listed(ann(), ALARMS)).filteredOn(inOrder::contains).isEqualTo(inOrder);
        assertThat(byPages(1)).filteredOn(inOrder::contains).isEqualTo(inOrder);
        assertThat(byPages(3)).filteredOn(inOrder::contains).isEqualTo(inOrder);
        assertThat(listed(ann(), ALARMS + "?state=CLOSED"))
                .filteredOn(inOrder::contains)
                .containsExactly(references.get(3));
        assertThat(listed(ann(), ALARMS + "?state=TAKEN_UP,OPEN,"))
                .filteredOn(inOrder::contains)
                .isEqualTo(inOrder.subList(0, 3));
        assertThat(ann().get(ALARMS + "?state=LOST").status()).isEqualTo(400);
        assertThat(ann().get(ALARMS + "?cursor=TE9TVA").text("/code")).isEqualTo("CURSOR_INVALID");
    }

    @Test
    void otherOfficesTradersAndOtherRolesNeitherSeeNorTouchIt() {
        String reference = raised(office, null);
        String id = idOf(reference);
        Http elsewhere = called("eve", "SUPERVISOR", "NLRTM001");

        assertThat(listed(elsewhere, ALARMS + "?limit=500")).doesNotContain(reference);
        for (Answer answer : List.of(
                elsewhere.get(ALARMS + "/" + id),
                elsewhere.post(path(id, "take-up"), ""),
                elsewhere.post(path(id, "closing"), CLOSING))) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text("/code")).isEqualTo("OFFICE_NOT_YOURS");
        }
        List<Http> wrong = List.of(
                trader(ADeclaration.ROASTERY),
                called("ana", "ANALYST", office),
                called("aud", "AUDITOR", office),
                called("lab", "LAB", office));
        for (Http one : wrong) {
            assertThat(one.get(ALARMS).status()).isEqualTo(403);
            assertThat(one.get(ALARMS + "/" + id).status()).isEqualTo(403);
            assertThat(one.post(path(id, "take-up"), "").status()).isEqualTo(403);
            assertThat(one.post(path(id, "closing"), CLOSING).status()).isEqualTo(403);
        }
        assertThat(anybody().post(path(id, "take-up"), "").status()).isEqualTo(401);
        String none = UUID.randomUUID().toString();
        assertThat(ann().post(path(none, "take-up"), "").status()).isEqualTo(404);
        assertThat(ann().post(path(none, "closing"), CLOSING).status()).isEqualTo(404);
        assertThat(ann().get(ALARMS + "/" + id).text("/state")).isEqualTo("OPEN");
    }

    @Test
    void whatSaysNeitherOfficeNorPlaceIsForEveryOffice() {
        String reference = raised(null, null);

        assertThat(listed(ann(), ALARMS + "?limit=500")).contains(reference);
        assertThat(ann().post(path(idOf(reference), "take-up"), "").status()).isEqualTo(200);
    }

    @Test
    void whatWaitsIsCountedForOfficialsOnly() {
        String id = idOf(raised(office, null));
        raised(office, null);
        ann().post(path(id, "take-up"), "");

        JsonNode own = ann().get(ALARMS + "/dashboard")
                .body()
                .get("offices")
                .valueStream()
                .filter(one -> one.path("office").asString("").equals(office))
                .findFirst()
                .orElseThrow();

        assertThat(own.get("open").asLong()).isOne();
        assertThat(own.get("takenUp").asLong()).isOne();
        assertThat(own.has("oldest")).isTrue();
        assertThat(trader(ADeclaration.ROASTERY).get(ALARMS + "/dashboard").status())
                .isEqualTo(403);
        assertThat(anybody().get(ALARMS + "/dashboard").status()).isEqualTo(401);
    }

    private String raised(@Nullable String forOffice, @Nullable String place) {
        String reference = "ALARM" + UUID.randomUUID();
        var alarm = new PortAlarm(
                PortAlarm.Kind.LEFT_WITHOUT_RELEASE,
                reference,
                place,
                forOffice,
                List.of(MRN),
                Instant.parse("2026-11-23T11:40:00Z"),
                reference + " left.");
        transaction.executeWithoutResult(status -> alarms.raise(List.of(alarm), Instant.now()));
        return reference;
    }

    private String idOf(String reference) {
        return jdbc().sql("select id from port_alarm where reference = ?")
                .param(reference)
                .query(UUID.class)
                .single()
                .toString();
    }

    private Http ann() {
        return called("ann", "OFFICER", office);
    }

    private Http called(String subject, String role, String at) {
        return anybody()
                .as(issuer().tokenFor(subject).withRoles(role).withOffices(at).signed());
    }

    private static String path(String id, String deed) {
        return ALARMS + "/" + id + "/" + deed;
    }

    private static List<String> listed(Http by, String path) {
        return references(by.get(path));
    }

    private static List<String> references(Answer page) {
        assertThat(page.status()).as(page.body().toString()).isEqualTo(200);
        return page.body()
                .get("items")
                .valueStream()
                .map(alarm -> alarm.get("reference").asString())
                .toList();
    }

    private List<String> byPages(int size) {
        List<String> all = new ArrayList<>();
        String next = ALARMS + "?limit=" + size;
        while (!next.isEmpty()) {
            Answer page = ann().get(next);
            all.addAll(references(page));
            String link = page.header("Link");
            next = link.isEmpty()
                    ? ""
                    : URI.create(link.substring(1, link.indexOf('>'))).toString();
        }
        return all;
    }

    private static List<String> recorded(String id) {
        return Broker.events("audit-records").stream()
                .map(Broker.Event::body)
                .filter(record -> record.path("subjects")
                        .valueStream()
                        .anyMatch(about -> about.asString().equals(id)))
                .map(record -> record.get("action").asString())
                .toList();
    }

    private static String digits(int many) {
        return UUID.randomUUID().toString().replaceAll("[^0-9]", "7").substring(0, many);
    }
}
