package io.greenlane.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.inspection.Outside.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The offices, as their own officers read them. */
class OfficesIT extends AtTheOffice {

    @Test
    void anOfficerReadsHisOfficesWithTheirHoursBaysAndOfficers() {
        Answer list = outside.get(officer, "/api/v1/offices");
        Answer one = outside.get(officer, "/api/v1/offices/NLRTM001");

        assertThat(values(list.body().path("items"), "code")).containsExactly("DEHAM001", "NLAMS001", "NLRTM001");
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.text("timeZone")).isEqualTo("Europe/Amsterdam");
        assertThat(one.body().at("/openingHours/MONDAY/from").asString()).isEqualTo("06:00:00");
        assertThat(values(one.body().path("bays"), "kind")).contains("COLD", "RADIATION", "SAMPLING", "GENERAL");
        assertThat(values(one.body().path("officers"), "subject")).contains("officer", "demo-rtm-1");
    }

    @Test
    void nobodyReadsAnOfficeThatIsNotHis() {
        assertThat(outside.get(officer, "/api/v1/offices/BEANR001").text("code"))
                .isEqualTo("OFFICE_NOT_YOURS");
        assertThat(values(
                        outside.get(supervisorCalled("supervisor"), "/api/v1/offices")
                                .body()
                                .path("items"),
                        "code"))
                .containsExactly("NLRTM001");
        for (String token : List.of(issuer.trader("NL900000018"), issuer.holderOf("ANALYST"))) {
            assertThat(outside.get(token, "/api/v1/offices").status()).isEqualTo(403);
            assertThat(outside.get(token, "/api/v1/offices/NLRTM001").status()).isEqualTo(403);
        }
        assertThat(outside.get("", "/api/v1/offices").status()).isEqualTo(401);
    }

    @Test
    void anOfficeWithoutAnEntryIsUnknown() {
        String stranger = issuer.tokenFor("officer")
                .withRoles("OFFICER")
                .withOffices("BEANR001")
                .signed();

        assertThat(outside.get(stranger, "/api/v1/offices/BEANR001").status()).isEqualTo(404);
    }

    @Test
    void readingAnOfficeIsOnTheAuditTrail() {
        outside.get(officer, "/api/v1/offices");
        outside.get(officer, "/api/v1/offices/NLAMS001");

        await().untilAsserted(() -> assertThat(outside.on("audit-records", "inspection-service"))
                .extracting(event -> event.body().path("action").asString())
                .contains("OFFICES_LISTED", "OFFICE_READ"));
    }
}
