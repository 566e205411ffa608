package io.greenlane.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.inspection.Outside.Answer;
import io.greenlane.inspection.Outside.Outgoing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Devices are registered, measure, and each reading is kept whatever it is worth. */
class RapidTestsIT extends AtTheOffice {

    private static final String DEVICES = "/api/v1/devices";

    @Test
    void aDeviceIsRegisteredAmendedAndDecommissionedByItsOfficeAndEachStepIsOnTheAuditTrail() {
        String serial = "XRF-" + UUID.randomUUID();
        Answer registered = outside.post(officer, DEVICES, device("XRF", serial, "IEC-62321-3-1", "2099-12-31"));
        String path = DEVICES + "/" + registered.text("deviceId");

        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.body().path("version").asInt()).isEqualTo(1);
        Answer again = outside.post(
                officer,
                DEVICES,
                device("XRF", serial.toLowerCase(java.util.Locale.ROOT), "IEC-62321-3-1", "2099-12-31"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("SERIAL_ALREADY_REGISTERED");

        String recalibrated = device("XRF", serial, "IEC-62321-3-1", "2098-06-30");
        assertThat(outside.put(officer, path, "\"7\"", recalibrated).status()).isEqualTo(412);
        Answer amended = outside.put(officer, path, "\"1\"", recalibrated);
        assertThat(amended.status()).isEqualTo(200);
        assertThat(amended.text("calibrationDue")).isEqualTo("2098-06-30");
        assertThat(outside.put(officer, path, "\"1\"", recalibrated).status()).isEqualTo(412);

        assertThat(outside.post(officer, path + "/decommission", "{}").status()).isEqualTo(422);
        assertThat(outside.post(officer, path + "/decommission", "{\"reason\": \"Dropped\"}")
                        .text("state"))
                .isEqualTo("DECOMMISSIONED");
        assertThat(outside.put(officer, path, "\"3\"", recalibrated).text("code"))
                .isEqualTo("DEVICE_DECOMMISSIONED");
        await().untilAsserted(() -> assertThat(outside.on("audit-records", "inspection-service"))
                .filteredOn(event -> event.body().path("subjects").toString().contains(registered.text("deviceId")))
                .extracting(event -> event.body().path("action").asString())
                .containsExactly("DEVICE_REGISTERED", "DEVICE_AMENDED", "DEVICE_DECOMMISSIONED"));
    }

    @Test
    void everythingThatIsWrongWithARegistrationIsToldAtOnce() {
        Answer empty = outside.post(officer, DEVICES, "{}");
        Answer wrong = outside.post(officer, DEVICES, """
                {"type": "XRF", "serial": "a b", "customsOffice": "FRLEH001", "decisionRule": "ILAC-G8",
                 "calibrationDue": "+999999-01-01"}
                """);

        assertThat(empty.status()).isEqualTo(422);
        assertThat(values(empty.body().path("errors"), "path"))
                .containsExactly("type", "serial", "customsOffice", "decisionRule", "calibrationDue");
        assertThat(values(wrong.body().path("errors"), "code"))
                .containsExactly(
                        "SERIAL_INVALID", "OFFICE_NOT_YOURS", "DECISION_RULE_UNFIT", "CALIBRATION_DUE_INVALID");
    }

    @Test
    void nobodyButOfficersOfTheOfficeSeesOrTouchesItsDevices() {
        String device = registered("XRF", "IEC-62321-3-1");
        String path = DEVICES + "/" + device;
        String hamburg = issuer.officer("DEHAM001");

        for (String token : List.of(issuer.trader("NL900000018"), issuer.holderOf("LAB"), issuer.holderOf("ANALYST"))) {
            assertThat(outside.get(token, DEVICES).status()).isEqualTo(403);
            assertThat(outside.get(token, path).status()).isEqualTo(403);
            assertThat(outside.post(token, DEVICES, "{}").status()).isEqualTo(403);
            assertThat(outside.put(token, path, "\"1\"", "{}").status()).isEqualTo(403);
            assertThat(outside.post(token, path + "/decommission", "{}").status())
                    .isEqualTo(403);
        }
        assertThat(outside.get(hamburg, path).text("code")).isEqualTo("OFFICE_NOT_YOURS");
        assertThat(outside.post(hamburg, path + "/decommission", "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(outside.get(hamburg, DEVICES).body().toString()).doesNotContain(device);
        assertThat(outside.get(officer, DEVICES + "?limit=500").body().toString())
                .contains(device);
        assertThat(outside.get(officer, DEVICES + "/" + new UUID(1, 1)).status())
                .isEqualTo(404);
        assertThat(outside.get("", DEVICES).status()).isEqualTo(401);
    }

    @Test
    void readingsOfACaseAreShownWithTheLimitsTheyWereHeldAgainst() {
        String path = claimed("26NLREADINGS000001");
        String xrf = registered("XRF", "IEC-62321-3-1");
        String ftir = registered("FTIR", "ILAC-G8");

        Answer below = outside.post(officer, path + "/readings", xrfReading(xrf, "Pb", "600", "10"));
        Answer over = outside.post(officer, path + "/readings", xrfReading(xrf, "Pb", "5000", "10"));
        Answer conditional = outside.post(officer, path + "/readings", """
                {"deviceId": "%s", "itemNumber": 1, "indicator": "DEHP", "material": "POLYMER", "valueMgPerKg": "950",
                 "expandedUncertaintyMgPerKg": "100", "coverageFactor": "2", "measuredAt": "%s"}
                """.formatted(ftir, Instant.now()));

        assertThat(below.status()).isEqualTo(201);
        assertThat(below.text("verdict")).isEqualTo("BELOW");
        assertThat(over.text("verdict")).isEqualTo("OVER");
        assertThat(conditional.text("verdict")).isEqualTo("INCONCLUSIVE");
        assertThat(conditional.text("statement")).isEqualTo("CONDITIONAL_PASS");
        JsonNode shown = outside.get(officer, path + "/readings").body().path("items");
        assertThat(values(shown, "verdict")).containsExactly("BELOW", "OVER", "INCONCLUSIVE");
        assertThat(shown.get(0).path("limits").path("lowerMgPerKg").asString()).isEqualTo("670");
        assertThat(shown.get(0).path("limits").path("upperMgPerKg").asString()).isEqualTo("1330");
        assertThat(shown.get(0).path("edition").asString()).isEqualTo("IEC 62321-3-1:2013");
        assertThat(shown.get(2).path("limits").path("toleranceMgPerKg").asString())
                .isEqualTo("1000");
        Answer page = outside.get(officer, path + "/readings?limit=2");
        assertThat(values(
                        outside.get(officer, path + "/readings?cursor=" + page.text("next"))
                                .body()
                                .path("items"),
                        "verdict"))
                .containsExactly("INCONCLUSIVE");
    }

    @Test
    void theReadingsOfADeviceAreShownNewestFirstToItsOfficeAndThoseOfGoodsElsewhereAreNot() {
        String path = claimed("26NLDEVICEREADS001");
        String xrf = registered("XRF", "IEC-62321-3-1");
        String ofDevice = DEVICES + "/" + xrf + "/readings";
        outside.post(officer, path + "/readings", xrfReading(xrf, "Pb", "600", "10"));
        outside.post(officer, path + "/readings", xrfReading(xrf, "Pb", "5000", "10"));

        JsonNode first = outside.get(officer, ofDevice + "?limit=1").body();
        JsonNode second = outside.get(
                        officer, ofDevice + "?cursor=" + first.path("next").asString())
                .body();

        assertThat(values(first.path("items"), "verdict")).containsExactly("OVER");
        assertThat(path).endsWith(first.path("items").get(0).path("caseId").asString());
        assertThat(values(second.path("items"), "verdict")).containsExactly("BELOW");
        for (String token : List.of(issuer.trader("NL900000018"), issuer.holderOf("LAB"), issuer.holderOf("ANALYST"))) {
            assertThat(outside.get(token, ofDevice).status()).isEqualTo(403);
        }
        assertThat(outside.get(issuer.officer("DEHAM001"), ofDevice).text("code"))
                .isEqualTo("OFFICE_NOT_YOURS");
        assertThat(outside.get(officer, DEVICES + "/" + new UUID(1, 1) + "/readings")
                        .status())
                .isEqualTo(404);
        String elsewhere =
                device("XRF", "MOVED-" + xrf, "IEC-62321-3-1", "2099-12-31").replace("NLRTM001", "DEHAM001");
        assertThat(outside.put(officer, DEVICES + "/" + xrf, "\"1\"", elsewhere).status())
                .isEqualTo(200);
        Answer hamburg = outside.get(issuer.officer("DEHAM001"), ofDevice);
        assertThat(hamburg.status()).isEqualTo(200);
        assertThat(hamburg.body().path("items")).isEmpty();
        await().untilAsserted(() -> assertThat(outside.on("audit-records", "inspection-service"))
                .filteredOn(event -> event.body().path("subjects").toString().contains(xrf))
                .extracting(event -> event.body().path("action").asString())
                .contains("DEVICE_READINGS_LISTED"));
    }

    @Test
    void aReadingOutOfCalibrationWithoutUncertaintyOrOfAnUnknownDeviceIsKeptAndNeverDecides() {
        String path = claimed("26NLNEVERDECIDES01");
        Answer expired = outside.post(
                officer, DEVICES, device("XRF", "XRF-" + UUID.randomUUID(), "IEC-62321-3-1", "2020-01-01"));
        String good = registered("XRF", "IEC-62321-3-1");

        outside.post(officer, path + "/readings", xrfReading(expired.text("deviceId"), "Pb", "5000", "10"));
        outside.post(officer, path + "/readings", """
                {"deviceId": "%s", "itemNumber": 1, "indicator": "Pb", "material": "POLYMER", "valueMgPerKg": "5000",
                 "measuredAt": "%s"}
                """.formatted(good, Instant.now()));
        Answer unknown = outside.post(
                officer, path + "/readings", xrfReading(UUID.randomUUID().toString(), "Pb", "5000", "10"));

        assertThat(unknown.status()).isEqualTo(201);
        JsonNode shown = outside.get(officer, path + "/readings").body().path("items");
        assertThat(values(shown, "verdict")).containsOnly("NOT_DECIDED").hasSize(3);
        assertThat(values(shown, "code"))
                .containsExactly("OUT_OF_CALIBRATION", "UNCERTAINTY_MISSING", "DEVICE_UNKNOWN");
    }

    @Test
    void everythingThatIsWrongWithAReadingIsToldAtOnce() {
        String path = claimed("26NLWRONGREADING01");

        Answer empty = outside.post(officer, path + "/readings", "{}");
        Answer wrong = outside.post(officer, path + "/readings", """
                {"deviceId": "no", "itemNumber": 9, "indicator": "<b>", "material": "WOOD", "valueMgPerKg": "-1",
                 "repeatabilitySigmaMgPerKg": "1e3", "expandedUncertaintyMgPerKg": "x", "coverageFactor": "0",
                 "detectionLimitMgPerKg": "1000001", "measuredAt": "2199-01-01T00:00:00Z"}
                """);

        assertThat(empty.status()).isEqualTo(422);
        assertThat(values(empty.body().path("errors"), "path"))
                .containsExactly("deviceId", "itemNumber", "indicator", "material", "valueMgPerKg", "measuredAt");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(values(wrong.body().path("errors"), "code"))
                .containsExactly(
                        "DEVICE_ID_INVALID",
                        "ITEM_UNKNOWN",
                        "INDICATOR_INVALID",
                        "MATERIAL_INVALID",
                        "VALUE_INVALID",
                        "REPEATABILITY_SIGMA_INVALID",
                        "EXPANDED_UNCERTAINTY_INVALID",
                        "COVERAGE_FACTOR_INVALID",
                        "DETECTION_LIMIT_INVALID",
                        "MEASURED_IN_FUTURE");
        assertThat(values(wrong.body().path("errors"), "fix")).noneMatch(String::isBlank);
    }

    @Test
    void onlyTheOfficerWhoHoldsTheCaseTakesReadingsAndOnlyOfficersOfTheOfficeSeeThem() {
        String path = claimed("26NLWHOMEASURES001");
        String reading = xrfReading(UUID.randomUUID().toString(), "Pb", "1", "1");

        assertThat(outside.post(officerCalled("other"), path + "/readings", reading)
                        .text("code"))
                .isEqualTo("CASE_CLAIMED_BY_ANOTHER");
        assertThat(outside.post(issuer.officer("DEHAM001"), path + "/readings", reading)
                        .text("code"))
                .isEqualTo("OFFICE_NOT_YOURS");
        assertThat(outside.get(issuer.officer("DEHAM001"), path + "/readings").status())
                .isEqualTo(403);
        for (String token : List.of(issuer.trader("NL900000018"), issuer.holderOf("LAB"))) {
            assertThat(outside.post(token, path + "/readings", reading).status())
                    .isEqualTo(403);
            assertThat(outside.get(token, path + "/readings").status()).isEqualTo(403);
        }
        String nowhere = "/api/v1/inspections/" + new UUID(1, 1) + "/readings";
        assertThat(outside.post(officer, nowhere, reading).status()).isEqualTo(404);
        assertThat(outside.get(officer, nowhere).status()).isEqualTo(404);
        outside.post(officer, path + "/release-claim", "");
        assertThat(outside.post(officer, path + "/readings", reading).text("code"))
                .isEqualTo("CASE_NOT_CLAIMED");
    }

    @Test
    void theSameReadingTypedInTwiceIsOneReading() {
        String path = claimed("26NLTYPEDTWICE0001");
        String reading = xrfReading(registered("XRF", "IEC-62321-3-1"), "Pb", "600", "10");

        String first = outside.post(officer, path + "/readings", reading).text("readingId");

        assertThat(outside.post(officer, path + "/readings", reading).text("readingId"))
                .isEqualTo(first);
        assertThat(outside.get(officer, path + "/readings").body().path("items"))
                .hasSize(1);
    }

    @Test
    void aDevicesReadingThatComesBeforeTheCaseWaitsForItAndComesOnce() {
        String mrn = "26NLEARLYREADING01";
        String device = registered("XRF", "IEC-62321-3-1");
        Outgoing reading = sent(device, device, "\"mrn\": \"%s\"".formatted(mrn), "5000");
        outside.deliver(reading);
        outside.deliver(reading);
        Outgoing sentAgain =
                new Outgoing(reading.topic(), reading.type(), reading.key(), UUID.randomUUID(), reading.body());
        outside.deliver(sentAgain);
        awaitHandled(List.of(reading, sentAgain));

        String path = claimed(mrn);

        await().untilAsserted(() -> assertThat(
                        values(outside.get(officer, path + "/readings").body().path("items"), "verdict"))
                .containsExactly("OVER"));
    }

    @Test
    void aDevicesReadingOfAnOpenCaseIsJudgedAtOnceAndOneOfAConcludedCaseDecidesNothing() {
        String path = claimed("26NLLATEREADING001");
        String caseId = path.substring(path.lastIndexOf('/') + 1);
        String device = registered("XRF", "IEC-62321-3-1");
        Outgoing early = sent(device, device, "\"caseId\": \"%s\"".formatted(caseId), "600");
        outside.deliver(early);
        awaitHandled(List.of(early));
        outside.post(officer, path + "/conclusion", NOT_CONFORM);
        Outgoing late = sent(device, device, "\"caseId\": \"%s\"".formatted(caseId), "5000");
        outside.deliver(late);
        awaitHandled(List.of(late));

        JsonNode shown = outside.get(officer, path + "/readings").body().path("items");
        assertThat(values(shown, "verdict")).containsExactly("BELOW", "NOT_DECIDED");
        assertThat(shown.get(1).path("code").asString()).isEqualTo("CASE_ENDED");
    }

    @Test
    void aPoisonReadingBecomesADeadLetterAndOtherDevicesGoOn() {
        String path = claimed("26NLPOISONREADING1");
        String caseId = "\"caseId\": \"%s\"".formatted(path.substring(path.lastIndexOf('/') + 1));
        String broken = registered("XRF", "IEC-62321-3-1");
        String other = registered("XRF", "IEC-62321-3-1");
        List<Outgoing> poison = List.of(
                sent(broken, broken, caseId, "-5"),
                sent("another-key", broken, caseId, "5"),
                sent(UUID.randomUUID().toString(), broken, "\"itemNumbers\": []", "5"));
        Outgoing healthy = sent(other, other, caseId, "600");

        poison.forEach(outside::deliver);
        outside.deliver(healthy);
        awaitHandled(List.of(healthy));
        awaitHandled(poison);

        assertThat(outside.get(officer, path + "/readings").body().path("items"))
                .hasSize(1);
        await().untilAsserted(() ->
                assertThat(outside.on("device-readings.dlt", broken)).hasSize(1));
    }

    private String claimed(String mrn) {
        outside.deliver(routedFor("RISK", mrn, 1, "RED", "NLRTM001", ""));
        String path = "/api/v1/inspections/" + caseOf(mrn);
        assertThat(outside.post(officer, path + "/claim", "").status()).isEqualTo(200);
        return path;
    }

    private String registered(String type, String rule) {
        Answer registered =
                outside.post(officer, DEVICES, device(type, type + "-" + UUID.randomUUID(), rule, "2099-12-31"));
        assertThat(registered.status()).isEqualTo(201);
        return registered.text("deviceId");
    }

    private static String device(String type, String serial, String rule, String calibrationDue) {
        return """
                {"type": "%s", "serial": "%s", "customsOffice": "NLRTM001", "decisionRule": "%s", "calibrationDue": "%s"}
                """.formatted(type, serial, rule, calibrationDue);
    }

    private static String xrfReading(String device, String element, String value, String sigma) {
        return """
                {"deviceId": "%s", "itemNumber": 1, "indicator": "%s", "material": "POLYMER", "valueMgPerKg": "%s",
                 "repeatabilitySigmaMgPerKg": "%s", "measuredAt": "%s"}
                """.formatted(device, element, value, sigma, Instant.now());
    }

    private static Outgoing sent(String key, String device, String what, String value) {
        return new Outgoing("device-readings", "device.reading-taken.v1", key, UUID.randomUUID(), """
                {"deviceId": "%s", %s, "itemNumber": 1, "indicator": "Pb", "material": "POLYMER", "valueMgPerKg": "%s",
                 "repeatabilitySigmaMgPerKg": "10", "measuredAt": "%s"}
                """.formatted(
                        device, what, value, Instant.now()));
    }
}
