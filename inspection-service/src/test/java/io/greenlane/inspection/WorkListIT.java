package io.greenlane.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.inspection.Outside.Answer;
import io.greenlane.inspection.Outside.Outgoing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What fills, empties and orders the work list. */
class WorkListIT extends AtTheOffice {

    @Test
    void aDecisionToExamineOpensACaseAndTellsSo() {
        String mrn = "26NLOPENED00000001";
        outside.deliver(routed(mrn, 1, "GREEN", "NLRTM001", ""));
        outside.deliver(routed(mrn, 2, "RED", "NLRTM001", ""));

        String caseId = caseOf(mrn);
        Answer shown = outside.get(officer, "/api/v1/inspections/" + caseId);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text("mrn")).isEqualTo(mrn);
        assertThat(shown.body().path("version").asInt()).isEqualTo(2);
        assertThat(shown.text("state")).isEqualTo("OPEN");
        assertThat(shown.body().toString()).doesNotContain("CONTROL_DRAW").doesNotContain("selection");
        await().untilAsserted(() -> assertThat(outside.on("inspection-results", mrn))
                .extracting(Outside.Event::type)
                .containsExactly("inspection.case-opened.v1"));
    }

    @Test
    void aCancelledDeclarationLeavesTheWorkListUnlessAnOfficerIsAtTheGoods() {
        outside.deliver(routed("26NLCANCELLED00001", 1, "RED", "NLRTM001", ""));
        outside.deliver(routed("26NLCANCELLED00002", 1, "RED", "NLRTM001", ""));
        String open = "/api/v1/inspections/" + caseOf("26NLCANCELLED00001");
        String claimed = "/api/v1/inspections/" + caseOf("26NLCANCELLED00002");
        outside.post(officer, claimed + "/claim", "");

        outside.deliver(cancelled("26NLCANCELLED00001"));
        outside.deliver(cancelled("26NLCANCELLED00002"));

        await().untilAsserted(() ->
                assertThat(outside.get(officer, open).text("state")).isEqualTo("WITHDRAWN"));
        await().untilAsserted(() -> assertThat(outside.get(officer, claimed).text("declarationEnded"))
                .isEqualTo("CANCELLED"));
        assertThat(outside.get(officer, claimed).text("state")).isEqualTo("CLAIMED");
        assertThat(outside.post(officer, claimed + "/release-claim", "").text("state"))
                .isEqualTo("WITHDRAWN");
        assertThat(outside.post(officer, open + "/claim", "").text("code")).isEqualTo("CASE_WITHDRAWN");
        await().untilAsserted(() -> assertThat(outside.on("inspection-results", "26NLCANCELLED00002"))
                .extracting(Outside.Event::type)
                .endsWith("inspection.case-withdrawn.v1"));
    }

    @Test
    void aRefusedDeclarationLeavesTheWorkListAndComesBackNoMore() {
        String examined = "26NLREFUSED0000001";
        String refusedBefore = "26NLREFUSED0000002";
        outside.deliver(routed(examined, 1, "RED", "NLRTM001", ""));
        String open = "/api/v1/inspections/" + caseOf(examined);
        Outgoing early = refused(refusedBefore);
        outside.deliver(early);
        awaitHandled(List.of(early));

        outside.deliver(refused(examined));
        Outgoing late = routedFor("RISK", refusedBefore, 1, "RED", "NLRTM001", "");
        outside.deliver(late);
        awaitHandled(List.of(late));

        await().untilAsserted(() ->
                assertThat(outside.get(officer, open).text("state")).isEqualTo("WITHDRAWN"));
        assertThat(listed(refusedBefore)).isEmpty();
        assertThat(outside.post(officer, open + "/claim", "").text("detail")).endsWith("the declaration was refused.");
        await().untilAsserted(() -> assertThat(outside.on("inspection-results", examined))
                .last()
                .extracting(event -> event.body().path("cause").asString())
                .isEqualTo("DECLARATION_REFUSED"));
    }

    @Test
    void theWorkListIsAboutWhatIsToBeDone() {
        String mrn = "26NLALLDONE0000001";
        outside.deliver(routed(mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        outside.post(officer, path + "/claim", "");
        assertThat(mrns("/api/v1/inspections?limit=500")).contains(mrn);

        outside.post(officer, path + "/conclusion", CONFORM);

        assertThat(mrns("/api/v1/inspections?limit=500")).doesNotContain(mrn);
        assertThat(mrns("/api/v1/inspections?limit=500&state=CONCLUDED")).contains(mrn);
    }

    @Test
    void theMostUrgentCasesComeFirstPageByPage() {
        outside.deliver(routed("26NLAMSCOPPER00001", 1, "RED", "NLAMS001", ""));
        outside.deliver(routed("26NLAMSCOPPER00002", 1, "RED", "NLAMS001", ""));
        outside.deliver(
                routed("26NLAMSROSES000003", 1, "RED", "NLAMS001", ", \"perishableUntil\": \"2026-11-25T06:00:00Z\""));
        await().untilAsserted(() -> assertThat(mrns("/api/v1/inspections?office=NLAMS001"))
                .containsExactly("26NLAMSROSES000003", "26NLAMSCOPPER00001", "26NLAMSCOPPER00002"));

        Answer first = outside.get(officer, "/api/v1/inspections?office=NLAMS001&state=OPEN&limit=2");
        String next = first.text("next");

        assertThat(first.body().path("items")).hasSize(2);
        assertThat(mrns("/api/v1/inspections?office=NLAMS001&state=OPEN&limit=2&cursor=" + next))
                .containsExactly("26NLAMSCOPPER00002");
        assertThat(mrns("/api/v1/inspections?office=NLAMS001&state=CLAIMED,CONCLUDED"))
                .isEmpty();
        assertThat(outside.get(officer, "/api/v1/inspections?cursor=nonsense").status())
                .isEqualTo(400);
        assertThat(outside.get(officer, "/api/v1/inspections?state=LOST").status())
                .isEqualTo(400);
    }

    @Test
    void duplicatesAndAnotherOrderBetweenTheTopicsLeadToTheSameWorkList() {
        List<Outgoing> course = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            String mrn = mrn('A', number);
            course.add(routed(mrn, 1, "RED", "DEHAM001", ""));
            if (number % 2 == 0) {
                course.add(routed(mrn, 2, "RED", "DEHAM001", ""));
            }
            if (number % 3 == 0) {
                course.add(cancelled(mrn));
            }
        }
        course.forEach(outside::deliver);
        List<Outgoing> twin =
                new ArrayList<>(course.stream().map(WorkListIT::ofTheTwin).toList());
        // Within a topic the order per declaration is Kafka's promise; between topics there is none.
        List<Outgoing> cancellationsFirst = new ArrayList<>(twin);
        cancellationsFirst.sort((one, other) -> one.topic().compareTo(other.topic()));
        cancellationsFirst.forEach(outside::deliver);
        List<Outgoing> onceMore = new ArrayList<>(twin);
        onceMore.addAll(course);
        Collections.shuffle(onceMore, new Random(7));
        onceMore.forEach(outside::deliver);
        List<Outgoing> behindThemAll = IntStream.range(0, 24)
                .mapToObj(number -> mrn('C', number))
                .flatMap(mrn -> Stream.of(routed(mrn, 1, "GREEN", "DEHAM001", ""), cancelled(mrn)))
                .toList();
        behindThemAll.forEach(outside::deliver);
        awaitHandled(
                Stream.of(course, twin, behindThemAll).flatMap(List::stream).toList());

        assertThat(undone('B')).hasSize(40 - 14).isEqualTo(undone('A'));
    }

    private List<String> mrns(String path) {
        return values(outside.get(officer, path).body().path("items"), "mrn");
    }

    /** Versions of the undone cases of one family of declarations. */
    private Map<String, Integer> undone(char family) {
        var versions = new TreeMap<String, Integer>();
        jdbc.query(
                "select mrn, version from inspection_case where state in ('OPEN', 'CLAIMED') and mrn like ?",
                row -> {
                    versions.put(row.getString(1).substring(5), row.getInt(2));
                },
                "26NL" + family + "TWIN%");
        return versions;
    }

    private static String mrn(char family, int number) {
        return "26NL%cTWIN%09d".formatted(family, number);
    }

    private static Outgoing ofTheTwin(Outgoing event) {
        String key = event.key().replace("26NLA", "26NLB");
        return new Outgoing(
                event.topic(),
                event.type(),
                key,
                UUID.randomUUID(),
                event.body().replace("26NLA", "26NLB"));
    }
}
