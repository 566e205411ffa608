package io.greenlane.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What waits for officers, by the time that is left. */
class InspectionsDashboardIT extends AtTheOffice {

    private static final String DASHBOARD = "/api/v1/inspections/dashboard";

    @Test
    void aCaseIsCountedUntilItIsConcluded() {
        String mrn = "26NLDASHBOARD00001";
        JsonNode before = dashboard();
        outside.deliver(routed(mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        JsonNode open = dashboard();
        outside.post(officer, path + "/claim", "");
        JsonNode claimed = dashboard();
        outside.post(officer, path + "/conclusion", CONFORM);
        JsonNode concluded = dashboard();

        assertThat(rise(before, open, "open")).isOne();
        assertThat(rise(before, claimed, "open")).isZero();
        assertThat(rise(before, claimed, "claimed")).isOne();
        assertThat(rise(before, concluded, "claimed")).isZero();
        assertThat(open.path("due")).hasSize(5);
        assertThat(open.path("offices")
                        .valueStream()
                        .map(office -> office.path("office").asString()))
                .contains("NLRTM001");
    }

    @Test
    void tradersAndStrangersDoNotSeeIt() {
        assertThat(outside.get(issuer.trader("NL900000018"), DASHBOARD).status())
                .isEqualTo(403);
        assertThat(outside.get(issuer.holderOf("PARTNER"), DASHBOARD).status()).isEqualTo(403);
        assertThat(outside.get("", DASHBOARD).status()).isEqualTo(401);
        for (String role : List.of("SUPERVISOR", "ANALYST", "AUDITOR", "OPERATOR")) {
            assertThat(outside.get(issuer.holderOf(role), DASHBOARD).status()).isEqualTo(200);
        }
    }

    private JsonNode dashboard() {
        return outside.get(officer, DASHBOARD).body();
    }

    private static long rise(JsonNode before, JsonNode after, String field) {
        return after.path(field).asLong() - before.path(field).asLong();
    }
}
