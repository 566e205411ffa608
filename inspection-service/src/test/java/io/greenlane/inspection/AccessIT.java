package io.greenlane.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.inspection.Outside.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may see and do what, and what is recorded of it. */
class AccessIT extends AtTheOffice {

    @Test
    void anotherOfficesCaseIsNotListedAndNotTouched() {
        outside.deliver(routed("26NLOTHEROFFICE001", 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf("26NLOTHEROFFICE001");
        String hamburg = issuer.officer("DEHAM001");

        assertThat(outside.get(hamburg, "/api/v1/inspections?office=NLRTM001")
                        .body()
                        .path("items"))
                .isEmpty();
        for (String deed : List.of("/claim", "/release-claim", "/conclusion")) {
            Answer refused = outside.post(hamburg, path + deed, deed.equals("/conclusion") ? NOT_CONFORM : "");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text("code")).isEqualTo("OFFICE_NOT_YOURS");
        }
        assertThat(outside.get(hamburg, path).status()).isEqualTo(403);
        assertThat(outside.get(officer, "/api/v1/inspections/" + new UUID(1, 1)).status())
                .isEqualTo(404);
    }

    @Test
    void nobodyButOfficersGetsIn() {
        String path = "/api/v1/inspections/" + new UUID(1, 1);
        for (String token :
                List.of(issuer.trader("NL900000018"), issuer.holderOf("AUDITOR"), issuer.holderOf("AUTHORITY"))) {
            assertThat(outside.get(token, "/api/v1/inspections").status()).isEqualTo(403);
            assertThat(outside.get(token, path).status()).isEqualTo(403);
            assertThat(outside.post(token, path + "/claim", "").status()).isEqualTo(403);
            assertThat(outside.post(token, path + "/release-claim", "").status())
                    .isEqualTo(403);
            assertThat(outside.post(token, path + "/conclusion", NOT_CONFORM).status())
                    .isEqualTo(403);
        }
        String expired = issuer.tokenFor("officer")
                .withRoles("OFFICER")
                .withOffices("NLRTM001")
                .expired()
                .signed();
        assertThat(outside.get(expired, "/api/v1/inspections").status()).isEqualTo(401);
        assertThat(outside.get("", "/api/v1/inspections").status()).isEqualTo(401);
    }

    @Test
    void everyCallIsDescribed() {
        Answer description = outside.get("", "/v3/api-docs");

        assertThat(description.status()).isEqualTo(200);
        assertThat(description.body().path("paths").propertyNames())
                .contains(
                        "/api/v1/devices",
                        "/api/v1/inspections/{caseId}/readings",
                        "/api/v1/inspections/{caseId}/laboratory-requests",
                        "/api/v1/laboratory/tests/{testId}/result");
        assertThat(description.body().path("paths").properties())
                .flatExtracting(path -> path.getValue().properties())
                .extracting(call -> call.getValue().path("requestBody").path("content"))
                .filteredOn(content -> content.has("application/json"))
                .isNotEmpty()
                .allSatisfy(content -> assertThat(
                                content.path("application/json").path("schema").isObject())
                        .as("The body is described: " + content)
                        .isTrue());
    }

    @Test
    void everyReadAndEveryDeedIsOnTheAuditTrail() {
        String mrn = "26NLAUDITTRAIL0001";
        outside.deliver(routed(mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        outside.get(officer, path);
        outside.post(officer, path + "/claim", "");
        outside.post(officer, path + "/release-claim", "");

        await().untilAsserted(() -> assertThat(outside.on("audit-records", "inspection-service"))
                .filteredOn(event -> event.body().path("mrns").toString().contains(mrn))
                .extracting(event -> event.body().path("action").asString())
                .contains("INSPECTIONS_LISTED", "INSPECTION_READ", "INSPECTION_CLAIMED", "INSPECTION_GIVEN_BACK"));
    }
}
