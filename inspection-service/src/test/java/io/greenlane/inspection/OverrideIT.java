package io.greenlane.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.inspection.Outside.Answer;
import io.greenlane.inspection.Outside.Outgoing;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OverrideIT extends AtTheOffice {

    private static final String WISH = """
            {"reason": "The consignment is the donor's own.", "messageToTrader": "Customs does not examine the goods."}
            """;
    private static final String WHY = "{\"reason\": \"I have seen the papers.\"}";

    @Test
    void aSecondSeniorPersonWhoDidNotProposeItLetsTheGoodsGoUnexamined() {
        String mrn = "26NLOVERRIDE000001";
        String path = opened(mrn);

        Answer proposed = outside.post(officer, path + "/override", WISH);
        String proposal = "/api/v1/inspections/overrides/" + proposed.text("overrideId");

        assertThat(proposed.status()).isEqualTo(201);
        assertThat(proposed.text("what")).isEqualTo("LANE");
        assertThat(outside.post(officer, path + "/override", WISH).text("code")).isEqualTo("OVERRIDE_PROPOSED_ALREADY");
        assertThat(outside.post(officer, proposal + "/agreement", WHY).status()).isEqualTo(403);
        assertThat(outside.get(officer, path).text("state")).isEqualTo("OPEN");
        Answer agreed = outside.post(supervisorCalled("supervisor"), proposal + "/agreement", WHY);

        assertThat(agreed.text("state")).isEqualTo("AGREED");
        assertThat(agreed.text("proposedBy")).isEqualTo("officer");
        assertThat(agreed.text("decidedBy")).isEqualTo("supervisor");
        assertThat(outside.get(officer, path).text("state")).isEqualTo("WITHDRAWN");
        assertThat(outside.post(supervisorCalled("another"), proposal + "/agreement", WHY)
                        .text("code"))
                .isEqualTo("OVERRIDE_DECIDED");
        assertThat(outside.post(officer, path + "/claim", "").text("code")).isEqualTo("CASE_WITHDRAWN");
        await().untilAsserted(() -> assertThat(outside.on("inspection-results", mrn))
                .last()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("inspection.overridden.v1");
                    assertThat(event.body().path("agreedBy").asString()).isEqualTo("supervisor");
                }));
    }

    @Test
    void nobodyAgreesToWhatHeProposedAndWhoProposedItWithdrawsIt() {
        String path = opened("26NLOVERRIDE000002");
        String senior = supervisorCalled("supervisor");
        String proposal = "/api/v1/inspections/overrides/"
                + outside.post(senior, path + "/override", WISH).text("overrideId");

        assertThat(outside.post(senior, proposal + "/agreement", WHY).text("code"))
                .isEqualTo("SAME_PERSON");
        assertThat(outside.post(senior, proposal + "/rejection", WHY).text("code"))
                .isEqualTo("SAME_PERSON");
        assertThat(outside.post(supervisorCalled("another"), proposal + "/withdrawal", "")
                        .text("code"))
                .isEqualTo("NOT_YOUR_PROPOSAL");
        assertThat(outside.post(senior, proposal + "/withdrawal", "").text("state"))
                .isEqualTo("WITHDRAWN");
        assertThat(outside.get(officer, path).text("state")).isEqualTo("OPEN");
    }

    @Test
    void aRejectedProposalSaysWhyAndLeavesTheCaseAsItIs() {
        String path = opened("26NLOVERRIDE000003");
        String proposal = "/api/v1/inspections/overrides/"
                + outside.post(officer, path + "/override", WISH).text("overrideId");
        String senior = supervisorCalled("supervisor");

        assertThat(values(
                        outside.post(senior, proposal + "/rejection", "{}")
                                .body()
                                .path("errors"),
                        "code"))
                .containsExactly("REASON_MISSING");
        assertThat(outside.post(senior, proposal + "/rejection", WHY).text("decisionReason"))
                .isEqualTo("I have seen the papers.");
        assertThat(outside.get(officer, path).text("state")).isEqualTo("OPEN");
        assertThat(values(outside.post(officer, path + "/override", "{}").body().path("errors"), "code"))
                .containsExactly("REASON_MISSING", "MESSAGE_TO_TRADER_MISSING");
    }

    @Test
    void whatWasConcludedMeanwhileIsNotLetGoByAnOlderProposal() {
        String path = opened("26NLOVERRIDE000004");
        String proposal = "/api/v1/inspections/overrides/"
                + outside.post(officer, path + "/override", WISH).text("overrideId");
        outside.post(officer, path + "/claim", "");
        assertThat(outside.post(officer, path + "/conclusion", NOT_CONFORM).status())
                .isEqualTo(200);

        assertThat(outside.post(supervisorCalled("supervisor"), proposal + "/agreement", WHY)
                        .text("code"))
                .isEqualTo("CASE_MOVED_ON");
    }

    @Test
    void anAppealIsUpheldByTwoAndAnsweredWithReasons() {
        String mrn = "26NLAPPEAL00000001";
        String appeal = "/api/v1/inspections/appeals/" + appealed(mrn);
        String senior = supervisorCalled("supervisor");

        assertThat(outside.post(officer, appeal + "/upholding", WISH).status()).isEqualTo(403);
        Answer proposed = outside.post(senior, appeal + "/upholding", WISH);
        assertThat(proposed.text("what")).isEqualTo("FINDING");
        assertThat(outside.post(senior, appeal + "/rejection", WHY).text("code"))
                .isEqualTo("OVERRIDE_PROPOSED_ALREADY");
        assertThat(outside.post(
                                supervisorCalled("another"),
                                "/api/v1/inspections/overrides/" + proposed.text("overrideId") + "/agreement",
                                WHY)
                        .text("state"))
                .isEqualTo("AGREED");

        assertThat(outside.post(senior, appeal + "/rejection", WHY).text("code"))
                .isEqualTo("APPEAL_ANSWERED");
        await().untilAsserted(() -> assertThat(outside.on("inspection-results", mrn))
                .extracting(Outside.Event::type)
                .endsWith("inspection.overridden.v1", "inspection.appeal-answered.v1"));
        Outgoing lifted = lifted(mrn);
        outside.deliver(lifted);
        awaitHandled(List.of(lifted));
        outside.deliver(routedFor("RISK", mrn, 2, "RED", "NLRTM001", ""));
        assertThat(newCaseOf(mrn, 2))
                .as("what a later decision asks for is examined")
                .isNotEmpty();
    }

    @Test
    void papersThatWereToBeLookedAtAreAgainWhenTheRefusalDoesNotStand() {
        String mrn = "26NLAPPEAL00000003";
        outside.deliver(papersAsked(mrn, 1, "NLRTM001"));
        String papers = "/api/v1/inspections/" + caseOf(mrn);
        outside.deliver(refused(mrn));
        await().untilAsserted(() ->
                assertThat(outside.get(officer, papers).text("state")).isEqualTo("WITHDRAWN"));

        outside.deliver(lifted(mrn));

        await().untilAsserted(() ->
                assertThat(outside.get(officer, papers).text("state")).isEqualTo("OPEN"));
    }

    @Test
    void whatIsAskedForWhileGoodsAreRefusedIsAskedAgainWhenTheRefusalDoesNotStand() {
        String mrn = "26NLAPPEAL00000004";
        String before = opened(mrn);
        Outgoing refusal = refused(mrn);
        outside.deliver(refusal);
        awaitHandled(List.of(refusal));
        Outgoing asked = routedFor("RISK", mrn, 2, "RED", "NLRTM001", "");
        outside.deliver(asked);
        awaitHandled(List.of(asked));
        assertThat(outside.get(officer, before).text("state")).isEqualTo("WITHDRAWN");

        outside.deliver(lifted(mrn));

        assertThat(newCaseOf(mrn, 2)).isNotEmpty();
    }

    @Test
    void goodsThatTwoOfficialsLetGoAreNotExaminedForWhatTheyKnew() {
        String mrn = "26NLOVERRIDE000007";
        outside.deliver(routedFor("RISK", mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        agreedToOverride(path);

        outside.deliver(routedFor("RISK", mrn, 2, "RED", "NLRTM001", ""));

        assertAnsweredBefore(mrn);
    }

    @Test
    void goodsWhoseFindingWasTakenBackAreNotExaminedForWhatWasLookedAt() {
        String mrn = "26NLAPPEAL00000005";
        outside.deliver(routedFor("RISK", mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        outside.post(officer, path + "/claim", "");
        outside.post(officer, path + "/conclusion", NOT_CONFORM);
        agreedToOverride(path);

        outside.deliver(routedFor("RISK", mrn, 2, "RED", "NLRTM001", ""));

        assertAnsweredBefore(mrn);
    }

    @Test
    void goodsThatTwoOfficialsLetGoAreNotExaminedForTheSameLot() {
        String mrn = "26NLOVERRIDE000006";
        String path = opened(mrn);
        agreedToOverride(path);

        Outgoing drawnAgain = routed(mrn, 2, "RED", "NLRTM001", "");
        outside.deliver(drawnAgain);
        awaitHandled(List.of(drawnAgain));

        assertThat(listed(mrn)).hasSize(1);
    }

    @Test
    void anAppealIsRejectedWithReasonsByOneWhoDidNotConcludeTheCase() {
        String mrn = "26NLAPPEAL00000002";
        String appeal = "/api/v1/inspections/appeals/" + appealed(mrn);
        String whoConcluded = issuer.tokenFor("officer")
                .withRoles("SUPERVISOR")
                .withOffices("NLRTM001")
                .signed();

        assertThat(outside.post(whoConcluded, appeal + "/rejection", WHY).text("code"))
                .isEqualTo("SAME_PERSON");
        Answer answered = outside.post(supervisorCalled("supervisor"), appeal + "/rejection", WHY);

        assertThat(answered.text("state")).isEqualTo("REJECTED");
        assertThat(values(
                        outside.get(officer, "/api/v1/inspections/appeals?state=REJECTED")
                                .body()
                                .path("items"),
                        "mrn"))
                .contains(mrn);
        await().untilAsserted(() -> assertThat(outside.on("inspection-results", mrn))
                .last()
                .extracting(event -> event.body().path("answer").asString())
                .isEqualTo("I have seen the papers."));
    }

    @Test
    void neitherTradersNorOtherOfficesSeeOrDecide() {
        String path = opened("26NLOVERRIDE000005");
        String proposal = "/api/v1/inspections/overrides/"
                + outside.post(officer, path + "/override", WISH).text("overrideId");
        String elsewhere = issuer.tokenFor("elsewhere")
                .withRoles("SUPERVISOR")
                .withOffices("DEHAM001")
                .signed();
        String trader = issuer.trader("NL900000018");

        assertThat(outside.post(elsewhere, proposal + "/agreement", WHY).text("code"))
                .isEqualTo("OFFICE_NOT_YOURS");
        assertThat(values(
                        outside.get(elsewhere, "/api/v1/inspections/overrides")
                                .body()
                                .path("items"),
                        "mrn"))
                .doesNotContain("26NLOVERRIDE000005");
        assertThat(outside.get(trader, "/api/v1/inspections/overrides").status())
                .isEqualTo(403);
        assertThat(outside.post(trader, path + "/override", WISH).status()).isEqualTo(403);
        assertThat(outside.post(
                                supervisorCalled("supervisor"),
                                "/api/v1/inspections/overrides/" + UUID.randomUUID() + "/agreement",
                                WHY)
                        .status())
                .isEqualTo(404);
    }

    private void agreedToOverride(String path) {
        String proposal = outside.post(officer, path + "/override", WISH).text("overrideId");
        outside.post(supervisorCalled("supervisor"), "/api/v1/inspections/overrides/" + proposal + "/agreement", WHY);
    }

    private void assertAnsweredBefore(String mrn) {
        await().untilAsserted(() -> assertThat(outside.on("inspection-results", mrn))
                .extracting(Outside.Event::type)
                .endsWith("inspection.answered-before.v1"));
        assertThat(listed(mrn)).hasSize(1);
    }

    private static Outgoing lifted(String mrn) {
        return new Outgoing(
                "declarations",
                "declaration.refusal-lifted.v1",
                mrn,
                UUID.randomUUID(),
                "{\"mrn\": \"%s\", \"version\": 1, \"liftedAt\": \"2026-11-27T09:00:01Z\"}".formatted(mrn));
    }

    private String opened(String mrn) {
        outside.deliver(routed(mrn, 1, "RED", "NLRTM001", ""));
        return "/api/v1/inspections/" + caseOf(mrn);
    }

    /** A declaration that was refused for what the officer found and appealed against; gives the appeal's id. */
    private String appealed(String mrn) {
        String path = opened(mrn);
        outside.post(officer, path + "/claim", "");
        assertThat(outside.post(officer, path + "/conclusion", NOT_CONFORM).status())
                .isEqualTo(200);
        String appealId = UUID.randomUUID().toString();
        Outgoing end = refused(mrn);
        Outgoing appeal = new Outgoing("declarations", "declaration.appealed.v1", mrn, UUID.randomUUID(), """
                {"mrn": "%s", "version": 1, "appealId": "%s", "caseId": "%s", "appealedAt": "2026-11-26T09:00:00Z",
                 "grounds": "No waste.", "customsOffice": "NLRTM001", "importer": "NL900000018",
                 "declarant": "NL900000018"}
                """.formatted(
                        mrn, appealId, path.substring(path.lastIndexOf('/') + 1)));
        outside.deliver(end);
        outside.deliver(appeal);
        awaitHandled(List.of(end, appeal));
        return appealId;
    }
}
