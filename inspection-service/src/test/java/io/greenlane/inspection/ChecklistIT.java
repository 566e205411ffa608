package io.greenlane.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.inspection.Outside.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is to be done at the goods before they conform. */
class ChecklistIT extends AtTheOffice {

    private static final String DONE = "{\"state\": \"DONE\"}";

    @Test
    void goodsDoNotConformBeforeWhatFiredHasBeenLookedAt() {
        String mrn = "26NLCHECKLIST00001";
        outside.deliver(routedFor("CRITERION", mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        outside.post(officer, path + "/claim", "");

        Answer list = outside.get(officer, path + "/checklist");
        Answer tooEarly = outside.post(officer, path + "/conclusion", CONFORM);
        Answer ticked = outside.put(officer, path + "/checklist/reason-criterion", "*", DONE);
        Answer concluded = outside.post(officer, path + "/conclusion", CONFORM);

        assertThat(list.body().path("mandatoryOpen").asInt()).isEqualTo(1);
        assertThat(values(list.body().path("items"), "step"))
                .containsExactly(
                        "identity", "description.1", "waste-sorting.1", "waste-flame-retardants.1", "reason-criterion");
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.text("code")).isEqualTo("CASE_NOT_SETTLED");
        assertThat(values(tooEarly.body().path("errors"), "code")).containsExactly("CHECKLIST_STEP_OPEN");
        assertThat(values(tooEarly.body().path("errors"), "path")).containsExactly("checklist.reason-criterion");
        assertThat(ticked.body().path("mandatoryOpen").asInt()).isZero();
        assertThat(concluded.status()).isEqualTo(200);
        assertThat(outside.put(officer, path + "/checklist/identity", "*", DONE).text("code"))
                .isEqualTo("CASE_CONCLUDED");
    }

    @Test
    void whatIsSaidOfAStepIsKeptWithWhoAndWhenAndCanBeTakenBack() {
        String mrn = "26NLCHECKLIST00002";
        outside.deliver(routed(mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        outside.post(officer, path + "/claim", "");

        outside.post(officer, path + "/checklist", """
                {"steps": [{"step": "identity", "state": "DONE"},
                           {"step": "waste-sorting.1", "state": "NOT_APPLICABLE", "note": "Pellets, no bales"}]}
                """);
        outside.put(officer, path + "/checklist/identity", "*", DONE);
        outside.put(officer, path + "/checklist/identity", "*", "{\"state\": \"OPEN\"}");

        var steps = outside.get(officer, path + "/checklist").body().path("items");
        assertThat(values(steps, "state")).containsExactly("OPEN", "OPEN", "NOT_APPLICABLE", "OPEN");
        assertThat(values(steps, "markedBy")).containsExactly("officer", "", "officer", "");
        assertThat(jdbc.queryForList(
                        "select checklist_mark.state from checklist_mark join inspection_case using (case_id) where mrn = ? and step ="
                                + " 'identity' order by mark_id",
                        String.class,
                        mrn))
                .containsExactly("DONE", "OPEN");
        await().untilAsserted(() -> assertThat(outside.on("audit-records", "inspection-service"))
                .filteredOn(event -> event.body().path("mrns").toString().contains(mrn))
                .extracting(event -> event.body().path("action").asString())
                .contains("CHECKLIST_READ", "CHECKLIST_MARKED"));
    }

    @Test
    void everythingThatIsWrongWithWhatIsSaidIsToldAtOnceAndNothingIsKept() {
        String mrn = "26NLCHECKLIST00003";
        outside.deliver(routed(mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        outside.post(officer, path + "/claim", "");

        Answer broken = outside.post(officer, path + "/checklist", """
                {"steps": [{"step": "identity", "state": "DONE", "note": "\\u0000"}, {"step": "none", "state": "GOOD"},
                           {"step": "description.1", "state": "NOT_APPLICABLE"}, null]}
                """);

        assertThat(broken.status()).isEqualTo(422);
        assertThat(values(broken.body().path("errors"), "code"))
                .containsExactly(
                        "NOTE_UNWRITABLE",
                        "STATE_UNKNOWN",
                        "STEP_UNKNOWN",
                        "NOTE_MISSING",
                        "STATE_MISSING",
                        "STEP_UNKNOWN");
        assertThat(values(outside.get(officer, path + "/checklist").body().path("items"), "state"))
                .containsOnly("OPEN");
        assertThat(outside.put(officer, path + "/checklist/none", "*", DONE).status())
                .isEqualTo(422);
        assertThat(outside.post(officer, path + "/checklist", "{}").status()).isEqualTo(422);
    }

    @Test
    void onlyTheOfficerAtTheGoodsTicksStepsOffAndOnlyHisOfficeReadsThem() {
        String mrn = "26NLCHECKLIST00004";
        outside.deliver(routed(mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        String step = path + "/checklist/identity";

        assertThat(outside.put(officer, step, "*", DONE).text("code")).isEqualTo("CASE_NOT_CLAIMED");
        outside.post(officer, path + "/claim", "");
        assertThat(outside.put(officerCalled("other"), step, "*", DONE).text("code"))
                .isEqualTo("CASE_CLAIMED_BY_ANOTHER");
        assertThat(outside.get(officerCalled("other"), path + "/checklist").status())
                .isEqualTo(200);
        String hamburg = issuer.officer("DEHAM001");
        assertThat(outside.get(hamburg, path + "/checklist").text("code")).isEqualTo("OFFICE_NOT_YOURS");
        assertThat(outside.put(hamburg, step, "*", DONE).text("code")).isEqualTo("OFFICE_NOT_YOURS");
        for (String token : List.of(issuer.trader("NL900000018"), issuer.holderOf("LAB"), issuer.holderOf("AUDITOR"))) {
            assertThat(outside.get(token, path + "/checklist").status()).isEqualTo(403);
            assertThat(outside.put(token, step, "*", DONE).status()).isEqualTo(403);
            assertThat(outside.post(token, path + "/checklist", "{}").status()).isEqualTo(403);
        }
    }
}
