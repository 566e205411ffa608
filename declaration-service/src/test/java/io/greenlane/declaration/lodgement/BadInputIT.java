package io.greenlane.declaration.lodgement;

import static io.greenlane.declaration.ADeclaration.ROASTERY;
import static io.greenlane.declaration.ADeclaration.STRANGER;
import static io.greenlane.declaration.ADeclaration.WINDOW_MAKER;
import static io.greenlane.declaration.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.Http.Answer;
import io.greenlane.declaration.ServiceIT;
import org.junit.jupiter.api.Test;

class BadInputIT extends ServiceIT {

    @Test
    void malformedJsonIsToldWithItsPlace() {
        Answer answer = lodge("{\"lrn\": \"X\",\n  \"type\": IMPORT}");

        problem(answer, 400, "MALFORMED_JSON");
        assertThat(answer.text("/detail")).contains("line 2");
    }

    @Test
    void anEmptyBodyIsToldToo() {
        problem(lodge(""), 400, "BODY_MISSING");
        problem(lodge("null"), 400, "BODY_MISSING");
    }

    @Test
    void anUnknownFieldIsTold() {
        Answer answer =
                lodge(aDeclaration().withJson("goodsItems[0].netMass", "\"1\"").json());

        problem(answer, 400, "UNKNOWN_FIELD");
        assertThat(answer.broken()).containsExactly("UNKNOWN_FIELD goodsItems[0].netMass");
    }

    @Test
    void aNumberWhereADecimalStringBelongsIsAWrongType() {
        wrongType("goodsItems[0].netMassKg", "2400.0");
        wrongType("goodsItems[0].packages", "\"40\"");
        wrongType("goodsItems[0].packages", "1.5");
        wrongType("goodsItems[0].packages", "99999999999");
        wrongType("preLodged", "\"true\"");
        wrongType("goodsItems[0].documents", "{}");
        wrongType("goodsItems[0].environment.geolocations[0].coordinates", "[[1.0, 2.0]]");
        wrongType("goodsItems[0].environment.geolocations[0].coordinates", "[\"1.0\", 2.0]");
    }

    @Test
    void aBodyOfOneMebibyteIsTooLarge() {
        Answer answer = lodge(aDeclaration()
                .with("goodsItems[0].description", "x".repeat(1 << 20))
                .json());

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("/code")).isEqualTo("BODY_TOO_LARGE");
        assertThat(answer.text("/detail")).contains("1048575 bytes");
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "[".repeat(500) + "]".repeat(500);

        problem(lodge(aDeclaration().json().replace("[-45.123450,-20.654321]", deep)), 400, "WRONG_TYPE");
        problem(lodge(deep), 400, "WRONG_TYPE");
        problem(
                lodge("{\"exporter\": " + "{\"a\":".repeat(100) + "1" + "}".repeat(100) + "}"),
                400,
                "TOO_DEEP_OR_LONG");
    }

    @Test
    void everyBrokenRuleComesAtOnce() {
        Answer answer = lodge(aDeclaration()
                .inContainer("MSKU9070324")
                .with("transport.estimatedArrival", "2026-02-30T00:00:00Z")
                .with("goodsItems[0].netMassKg", "-5.0")
                .with("goodsItems[0].countryOfOrigin", "QQ")
                .forImporter(WINDOW_MAKER)
                .json());

        problem(answer, 422, "RULES_BROKEN");
        assertThat(answer.broken())
                .containsExactly(
                        "CONTAINER_NUMBER_CHECK_DIGIT transport.containers[0]",
                        "MALFORMED_TIME transport.estimatedArrival",
                        "UNKNOWN_COUNTRY goodsItems[0].countryOfOrigin",
                        "MASS_NOT_POSITIVE goodsItems[0].netMassKg",
                        "REPRESENTATION_MISSING importer.eori");
    }

    @Test
    void nobodyLodgesInAnothersName() {
        Answer answer = lodge(aDeclaration().by(STRANGER).json());

        problem(answer, 403, "DECLARANT_NOT_YOU");
        assertThat(answer.broken()).containsExactly("DECLARANT_NOT_YOU declarant.eori");
    }

    @Test
    void whoeverIsNotAuthorisedDoesNotLodgeForAnother() {
        Answer answer = lodge(aDeclaration().forImporter(WINDOW_MAKER).json());

        problem(answer, 422, "RULES_BROKEN");
        assertThat(answer.broken()).containsExactly("REPRESENTATION_MISSING importer.eori");
    }

    @Test
    void aBadTokenIsNoToken() {
        String body = aDeclaration().json();
        var token = issuer().tokenFor("trader").withRoles("TRADER").withEori(ROASTERY);

        assertThat(anybody().post(DECLARATIONS, body).status()).isEqualTo(401);
        assertThat(anybody()
                        .as(token.expired().signed())
                        .post(DECLARATIONS, body)
                        .status())
                .isEqualTo(401);
        assertThat(anybody()
                        .as(token.signedByAStranger().signed())
                        .post(DECLARATIONS, body)
                        .status())
                .isEqualTo(401);
        assertThat(anybody()
                        .as(token.forAnotherAudience().signed())
                        .post(DECLARATIONS, body)
                        .status())
                .isEqualTo(401);
        assertThat(anybody()
                        .as(token.fromAnotherIssuer().signed())
                        .post(DECLARATIONS, body)
                        .status())
                .isEqualTo(401);
        assertThat(anybody().as(token.unsigned()).post(DECLARATIONS, body).status())
                .isEqualTo(401);
    }

    @Test
    void aTokenWithoutAnEnterpriseLodgesNothing() {
        var token = issuer().tokenFor("trader").withRoles("TRADER").signed();

        problem(anybody().as(token).post(DECLARATIONS, aDeclaration().json()), 403, "DECLARANT_NOT_YOU");
    }

    @Test
    void anIdempotencyKeyIsShortAndPrintable() {
        Answer answer = trader(ROASTERY)
                .with("Idempotency-Key", "x".repeat(256))
                .post(DECLARATIONS, aDeclaration().json());

        problem(answer, 400, "IDEMPOTENCY_KEY_INVALID");
    }

    private void wrongType(String path, String json) {
        Answer answer = lodge(aDeclaration().withJson(path, json).json());

        problem(answer, 400, "WRONG_TYPE");
        assertThat(answer.broken()).hasSize(1);
        assertThat(answer.broken().getFirst()).startsWith("WRONG_TYPE " + path);
    }

    private static void problem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.broken()).as(answer.body().toString()).isNotEmpty();
    }

    private Answer lodge(String body) {
        return trader(ROASTERY).post(DECLARATIONS, body);
    }
}
