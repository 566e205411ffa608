package io.greenlane.compliancehistory;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.compliancehistory.Outside.Answer;
import io.greenlane.compliancehistory.Outside.Outgoing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What happened to declarations, and the profile that follows. */
class HistoryIT extends AtWork {

    @Test
    void aSeriousViolationSuspendsATrustedEnterpriseAtOnce() {
        audit("NL800000002", "seed-2", eightyClean);
        outside.deliver(concluded("NL800000002", 1, "NOT_CONFORM", "0.8"));

        await().untilAsserted(() -> assertThat(published("NL800000002"))
                .extracting(profile -> profile.path("tier").asString())
                .containsExactly("TRUSTED", "SUSPENDED"));
        Answer own = profile(issuer.trader("NL800000002"), "NL800000002");
        assertThat(own.text("tier")).isEqualTo("SUSPENDED");
        assertThat(own.body().path("howToImprove")).isNotEmpty();
        assertThat(own.body().path("counts").path("notConform").asInt()).isEqualTo(1);
    }

    @Test
    void aChangedProfileIsPartOfTheTraceOfWhatChangedIt() {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        outside.deliver(concluded("NL800000010", 1, "NOT_CONFORM", "0.8"), trace);

        await().untilAsserted(() -> assertThat(outside.on("compliance-profiles", "NL800000010"))
                .singleElement()
                .satisfies(event -> assertThat(event.traceparent()).contains("0af7651916cd43dd8448eb211c80319c")));
    }

    @Test
    void onlyAStepIsToldNotEveryInspection() {
        for (int number = 0; number < 9; number++) {
            outside.deliver(concluded("NL800000003", number, "CONFORM", "0"));
        }
        await().untilAsserted(() -> assertThat(profile(officer, "NL800000003")
                        .body()
                        .path("counts")
                        .path("examined")
                        .asInt())
                .isEqualTo(9));

        // What is told once stands in the profile before the relay has sent it: wait for all of that, then count.
        int told = profile(officer, "NL800000003").body().path("revision").asInt();
        assertThat(told).isBetween(1, 3);
        await().untilAsserted(() -> assertThat(published("NL800000003"))
                .extracting(profile -> profile.path("revision").asInt())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, told).boxed().toList()));
    }

    @Test
    void whileProhibitedGoodsWaitForTheirExaminationTrustRests() {
        audit("NL800000004", "seed-4", eightyClean);
        outside.deliver(routed("NL800000004", 1));
        await().untilAsserted(() ->
                assertThat(profile(officer, "NL800000004").text("tier")).isEqualTo("STANDARD"));

        outside.deliver(concluded("NL800000004", 1, "CONFORM", "0"));

        await().untilAsserted(() -> assertThat(published("NL800000004"))
                .extracting(profile -> profile.path("tier").asString())
                .containsExactly("TRUSTED", "STANDARD", "TRUSTED"));
        outside.deliver(routed("NL800000004", 2));
        await().untilAsserted(() -> assertThat(published("NL800000004")).hasSize(4));
        outside.deliver(declaration("cancelled", "NL800000004", 2));
        await().untilAsserted(() ->
                assertThat(profile(officer, "NL800000004").text("tier")).isEqualTo("TRUSTED"));
        outside.deliver(routed("NL800000004", 3));
        await().untilAsserted(() -> assertThat(published("NL800000004")).hasSize(6));
        outside.deliver(declaration("refused", "NL800000004", 3));
        await().untilAsserted(() ->
                assertThat(profile(officer, "NL800000004").text("tier")).isEqualTo("TRUSTED"));
    }

    @Test
    void aFindingThatTwoOfficialsTakeBackCountsNoMore() {
        String eori = "NL800000018";
        Outgoing serious = concluded(eori, 1, "NOT_CONFORM", "1.0");
        outside.deliver(serious);
        await().untilAsserted(
                        () -> assertThat(profile(officer, eori).text("tier")).isEqualTo("SUSPENDED"));
        Matcher caseId = Pattern.compile("\"caseId\": ?\"([^\"]+)\"").matcher(serious.body());
        assertThat(caseId.find()).isTrue();

        outside.deliver(new Outgoing(
                serious.topic(), "inspection.overridden.v1", serious.key(), UUID.randomUUID(), """
                {"caseId": "%s", "mrn": "%s", "version": 1, "what": "FINDING", "importer": "%s"}
                """.formatted(
                                caseId.group(1), serious.key(), eori)));

        await().untilAsserted(
                        () -> assertThat(profile(officer, eori).text("tier")).isEqualTo("STANDARD"));
    }

    @Test
    void whatTheLotFoundIsToldApartAndNeitherToTheEnterpriseNorToAnExaminer() {
        String eori = "NL800000017";
        outside.deliver(drawn(concluded(eori, 1, "CONFORM", "0")));
        outside.deliver(drawn(concluded(eori, 2, "NOT_CONFORM", "0.1")));
        outside.deliver(concluded(eori, 3, "NOT_CONFORM", "0.1"));
        String path = "/api/v1/traders/" + eori + "/profile/selection";

        await().untilAsserted(() -> assertThat(
                        outside.get(issuer.holderOf("ANALYST"), path).body().toString())
                .isEqualTo("{\"eori\":\"NL800000017\",\"byLot\":{\"examined\":2,\"notConform\":1,\"rate\":\"0.5\"},"
                        + "\"forCause\":{\"examined\":1,\"notConform\":1,\"rate\":\"1\"}}"));
        String both = issuer.tokenFor("both").withRoles("ANALYST", "OFFICER").signed();
        for (String token : List.of(issuer.trader(eori), officer, issuer.holderOf("SUPERVISOR"), both)) {
            assertThat(outside.get(token, path).status()).isEqualTo(403);
        }
    }

    private static Outgoing drawn(Outgoing concluded) {
        return new Outgoing(
                concluded.topic(),
                concluded.type(),
                concluded.key(),
                concluded.id(),
                concluded.body().replace("\"RISK\"", "\"CONTROL_DRAW\""));
    }

    @Test
    void declarationsAreCountedByWhatBecameOfThem() {
        Stream.of(
                        declaration("lodged", "NL800000005", 1),
                        declaration("cleared", "NL800000005", 1),
                        declaration("lodged", "NL800000005", 2),
                        declaration("held", "NL800000005", 2),
                        declaration("held", "NL800000005", 2),
                        declaration("cleared", "NL800000005", 2),
                        declaration("lodged", "NL800000005", 3))
                .forEach(outside::deliver);

        await().untilAsserted(() -> assertThat(
                        profile(officer, "NL800000005").body().path("counts").toString())
                .isEqualTo("{\"lodged\":3,\"clearedUntouched\":1,\"held\":1,\"examined\":0,\"notConform\":0}"));
    }

    @Test
    void duplicatesAndAnotherOrderLeadToTheSameProfile() {
        List<Outgoing> course = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            course.add(declaration("lodged", "NL81000000" + number % 5, number));
            course.add(routed("NL81000000" + number % 5, number));
            course.add(
                    concluded("NL81000000" + number % 5, number, number % 13 == 0 ? "NOT_CONFORM" : "CONFORM", "0.3"));
        }
        course.forEach(outside::deliver);
        List<Outgoing> twin =
                new ArrayList<>(course.stream().map(HistoryIT::ofTheTwin).toList());
        List<Outgoing> disorder = new ArrayList<>(twin);
        disorder.addAll(twin.subList(0, 90));
        disorder.addAll(course.subList(0, 90));
        Collections.shuffle(disorder, new Random(11));
        disorder.forEach(outside::deliver);
        awaitHandled(Stream.of(course, twin).flatMap(List::stream).toList());

        for (int enterprise = 0; enterprise < 5; enterprise++) {
            String eori = "NL81000000" + enterprise;
            assertThat(standing("NL82000000" + enterprise)).isEqualTo(standing(eori));
            assertThat(profile(officer, eori).body().path("counts"))
                    .isEqualTo(
                            profile(officer, "NL82000000" + enterprise).body().path("counts"));
        }
    }

    private String standing(String eori) {
        String standing = jdbc.queryForObject(
                "select standing::text || published::text from profile where eori = ?", String.class, eori);
        assertThat(standing).as("standing of " + eori).isNotNull();
        // The cases of twins differ in their ids and in nothing else.
        return String.valueOf(standing)
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "")
                .replace("26NLB", "26NLA");
    }

    private void awaitHandled(List<Outgoing> events) {
        String ids = events.stream().map(event -> event.id().toString()).collect(joining(","));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(jdbc.queryForObject(
                                "select count(*) from chassis.inbox where event_id = any(string_to_array(?, ',')::uuid[])",
                                Integer.class,
                                ids))
                        .isEqualTo(events.size()));
    }

    private static Outgoing ofTheTwin(Outgoing event) {
        String body = event.body()
                .replace("NL81000000", "NL82000000")
                .replace("26NLA", "26NLB")
                .replace("\"00000000-0000-7000-8000", "\"00000000-0000-7000-9000");
        return new Outgoing(
                event.topic(), event.type(), event.key().replace("26NLA", "26NLB"), UUID.randomUUID(), body);
    }
}
