package io.greenlane.riskscoring.routing;

import static io.greenlane.riskscoring.routing.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.houserules.identity.TestIssuer;
import io.greenlane.riskscoring.TheService;
import io.greenlane.riskscoring.regulation.AnItem;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A change of the measures, from its proposal to the first decision made with it. */
@TheService
class MeasuresChangeIT {

    private static final String PROPOSALS = "/measures/proposals";

    @LocalServerPort
    private int port;

    @Autowired
    private TestIssuer issuer;

    @Autowired
    private InstantSource clock;

    private final Quay quay = new Quay();
    /** A pack of its own for every test, about goods and a place that no other test knows. */
    private final String pack = "trial-" + UUID.randomUUID();

    private Desk desk = new Desk(0);
    private String analyst = "";
    private String supervisor = "";

    @BeforeEach
    void open() {
        desk = new Desk(port);
        analyst = issuer.tokenFor("ana").withRoles("ANALYST").signed();
        supervisor = issuer.tokenFor("sue").withRoles("SUPERVISOR").signed();
    }

    @Test
    void anEditionIsProposedRehearsedApprovedByAnotherAndThenDecidesWith() {
        String before = Mrns.next();
        quay.send(paintings(before).lodged());
        assertThat(quay.awaitRouted(before, 1).path("lane").asString()).isEqualTo("GREEN");

        Desk.Answer proposed = desk.post(analyst, PROPOSALS, proposal(today(), "970121"));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        assertThat(proposed.body().path("state").asString()).isEqualTo("PROPOSED");
        String id = proposed.body().path("id").asString();

        assertProblem(desk.post(supervisor, PROPOSALS + "/" + id + "/approval", ""), 409, "NOT_REHEARSED");
        JsonNode rehearsal = desk.post(analyst, PROPOSALS + "/" + id + "/rehearsal", "{\"declarations\": 5000}")
                .body()
                .path("rehearsal");
        assertThat(rehearsal.path("changed").asInt()).isGreaterThanOrEqualTo(1);
        assertThat(rehearsal.at("/reasonsAdded/EXPORT_PERMIT_MISSING").asInt()).isGreaterThanOrEqualTo(1);
        assertThat(rehearsal.path("sample").toString()).contains(before);

        assertProblem(
                desk.post(bothAnalystAndSupervisor(), PROPOSALS + "/" + id + "/approval", ""), 409, "SAME_PERSON");
        assertThat(desk.post(analyst, PROPOSALS + "/" + id + "/approval", "").status())
                .isEqualTo(403);
        assertThat(desk.post(supervisor, PROPOSALS + "/" + id + "/approval", "")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("APPROVED");
        await().until(() -> state(id).equals("ACTIVE"));

        String after = Mrns.next();
        await().untilAsserted(() -> assertThat(desk.get(analyst, "/measures?hs=97012100&destination=US")
                        .text())
                .contains("TRIAL"));
        quay.send(paintings(after).lodged());
        JsonNode routed = quay.awaitRouted(after, 1);
        assertThat(routed.path("lane").asString()).isEqualTo("YELLOW");
        assertThat(routed.path("holds").toString()).contains("EXPORT_PERMIT_MISSING");
        assertThat(desk.get(supervisor, "/measures/packs/" + pack)
                        .body()
                        .path("measures")
                        .size())
                .isEqualTo(1);
        assertProblem(desk.post(supervisor, PROPOSALS + "/" + id + "/approval", ""), 409, "PROPOSAL_CLOSED");
    }

    @Test
    void whatCannotBeInForceIsToldWithPathAndTheActiveVersionStays() {
        String version = desk.get(analyst, "/measures?hs=39159080")
                .body()
                .path("catalogue")
                .asString();

        JsonNode problem = desk.post(
                        analyst,
                        PROPOSALS,
                        proposal(today().minusDays(1), "0072").replace("\"TRIAL\"", "\"NOWHERE\""))
                .body();

        assertThat(problem.path("code").asString()).isEqualTo("RULES_BROKEN");
        assertThat(problem.path("errors").toString())
                .contains("pack.measures[0].rows[0].hsPrefix", "ACTIVE_FROM_IN_THE_PAST");
        assertThat(desk.post(
                                analyst,
                                PROPOSALS,
                                proposal(today(), "970121")
                                        .replace("\"jurisdiction\": \"TRIAL\"", "\"jurisdiction\": \"NOWHERE\""))
                        .text())
                .contains("pack.measures[0].jurisdiction", "no pack says which countries that is");
        assertThat(desk.post(analyst, PROPOSALS, "{\"activeFrom\": \"2099-01-01\", \"why\": \" \"}")
                        .text())
                .contains("\"path\":\"pack\"", "\"path\":\"why\"");
        for (String unwritable : new String[] {
            proposal(today(), "970121").replace("Paintings leave", "Paintings\\u0000leave"),
            proposal(today(), "970121").replace("\"goods\": \"paintings\"", "\"goods\": \"paint\\u0000ings\"")
        }) {
            assertThat(desk.post(analyst, PROPOSALS, unwritable).status()).isEqualTo(422);
        }
        assertThat(desk.get(analyst, "/measures?hs=39159080")
                        .body()
                        .path("catalogue")
                        .asString())
                .isEqualTo(version);
    }

    @Test
    void ofTwoEditionsInPlaceOfTheSameOneTheLaterApprovalIsRefused() {
        String first = rehearsed(proposal(today().plusDays(1), "970121"));
        String rival =
                rehearsed(proposal(today().plusDays(3), "970129").replace("\"version\": \"1\"", "\"version\": \"2\""));

        assertThat(desk.post(supervisor, PROPOSALS + "/" + first + "/approval", "")
                        .status())
                .isEqualTo(200);
        Desk.Answer refused = desk.post(supervisor, PROPOSALS + "/" + rival + "/approval", "");
        assertProblem(refused, 409, "ANOTHER_EDITION_APPROVED");
        assertThat(refused.text()).contains(first);

        assertThat(desk.post(supervisor, PROPOSALS + "/" + first + "/rejection", "{\"reason\": \"Too narrow.\"}")
                        .status())
                .isEqualTo(200);
        assertThat(desk.post(supervisor, PROPOSALS + "/" + rival + "/approval", "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aVersionThatIsInForceNamesNothingElse() {
        JsonNode inForce = desk.get(analyst, "/measures/packs/plant-health").body();
        String other = inForce.toString().replace("\"" + inForce.path("title").asString() + "\"", "\"Plants\"");

        assertProblem(
                desk.post(
                        analyst,
                        PROPOSALS,
                        "{\"activeFrom\": \"" + today() + "\", \"why\": \"Shorter.\", \"pack\": " + other + "}"),
                409,
                "VERSION_IN_FORCE");
    }

    private String rehearsed(String body) {
        String id = desk.post(analyst, PROPOSALS, body).body().path("id").asString();
        desk.post(analyst, PROPOSALS + "/" + id + "/rehearsal", "{\"declarations\": 1}");
        return id;
    }

    @Test
    void aProposalIsRejectedWithAReasonOrWithdrawnByWhoMadeIt() {
        String first = desk.post(analyst, PROPOSALS, proposal(today().plusDays(1), "970122"))
                .body()
                .path("id")
                .asString();
        assertProblem(desk.post(analyst, PROPOSALS, proposal(today().plusDays(1), "970122")), 409, "ALREADY_PROPOSED");
        assertThat(desk.post(supervisor, PROPOSALS + "/" + first + "/rejection", "{}")
                        .status())
                .isEqualTo(422);
        assertThat(desk.post(supervisor, PROPOSALS + "/" + first + "/rejection", "{\"reason\": \"Too wide.\"}")
                        .body()
                        .path("decidedReason")
                        .asString())
                .isEqualTo("Too wide.");

        String second = desk.post(analyst, PROPOSALS, proposal(today().plusDays(1), "970122"))
                .body()
                .path("id")
                .asString();
        assertProblem(desk.post(supervisor, PROPOSALS + "/" + second + "/withdrawal", ""), 409, "NOT_YOUR_PROPOSAL");
        assertThat(desk.post(analyst, PROPOSALS + "/" + second + "/withdrawal", "")
                        .status())
                .isEqualTo(200);
        assertProblem(desk.post(analyst, PROPOSALS + "/" + second + "/rehearsal", "{}"), 409, "PROPOSAL_CLOSED");

        String own = desk.post(supervisor, PROPOSALS, proposal(today().plusDays(1), "970122"))
                .body()
                .path("id")
                .asString();
        assertProblem(
                desk.post(supervisor, PROPOSALS + "/" + own + "/rejection", "{\"reason\": \"A slip.\"}"),
                409,
                "SAME_PERSON");
        assertThat(desk.post(supervisor, PROPOSALS + "/" + own + "/withdrawal", "")
                        .status())
                .isEqualTo(200);
        assertThat(desk.get(supervisor, PROPOSALS).text()).contains(first, second);
    }

    @Test
    void tradersReadTheLawAndChangeNothing() {
        String trader = issuer.trader("NL900000018");

        assertThat(desk.get(trader, "/measures/packs").text()).contains("\"carbon-border\"", "\"waste-shipments\"");
        assertThat(desk.get(trader, "/measures/packs/carbon-border").status()).isEqualTo(200);
        assertThat(desk.get(trader, "/measures/packs/none").status()).isEqualTo(404);
        assertThat(desk.get(null, "/measures/packs").status()).isEqualTo(401);
        assertThat(desk.get(trader, PROPOSALS).status()).isEqualTo(403);
        assertThat(desk.post(trader, PROPOSALS, proposal(today(), "970121")).status())
                .isEqualTo(403);
        assertThat(desk.post(issuer.holderOf("OFFICER"), PROPOSALS + "/" + UUID.randomUUID() + "/approval", "")
                        .status())
                .isEqualTo(403);
        assertThat(desk.post(supervisor, PROPOSALS + "/" + UUID.randomUUID() + "/approval", "")
                        .status())
                .isEqualTo(404);
    }

    private String state(String id) {
        return desk.get(analyst, PROPOSALS + "/" + id).body().path("state").asString();
    }

    private String bothAnalystAndSupervisor() {
        return issuer.tokenFor("ana").withRoles("ANALYST", "SUPERVISOR").signed();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static ADeclaration paintings(String mrn) {
        return aDeclaration().withMrn(mrn).of(AnItem.of("97012100").from("EG")).goingTo("US");
    }

    private static void assertProblem(Desk.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.body().path("code").asString()).isEqualTo(code);
    }

    private String proposal(LocalDate activeFrom, String prefix) {
        return """
                {"activeFrom": "%s", "why": "Paintings leave their country with a permit only.",
                 "pack": {"pack": "%s", "version": "1", "title": "Paintings", "source": "made up",
                  "jurisdictions": [{"code": "TRIAL", "name": "the trial", "members": [{"country": "US", "from": "2000-01-01"}]}],
                  "measures": [{"code": "%s", "title": "Paintings", "topic": "CULTURE", "legalReference": "made up",
                    "jurisdiction": "TRIAL", "validFrom": "2020-01-01",
                    "rows": [{"hsPrefix": "%s", "goods": "paintings"}],
                    "requirements": [{"kind": "DOCUMENT", "document": "EXPORT_PERMIT", "satisfiedBy": "A document EXPORT_PERMIT.",
                      "unmet": {"code": "EXPORT_PERMIT_MISSING", "message": "Goods of HS {hs} need an export permit.",
                        "fix": "Add the document EXPORT_PERMIT.", "lane": "YELLOW", "days": 14, "onTimeout": "REFUSE"}}]}]}}
                """.formatted(activeFrom, pack, pack.toUpperCase(Locale.ROOT), prefix);
    }
}
