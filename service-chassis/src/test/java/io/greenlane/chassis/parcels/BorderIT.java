package io.greenlane.chassis.parcels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.houserules.identity.TestIssuer;
import io.greenlane.houserules.platform.Outage;
import io.greenlane.houserules.platform.RealPostgres;
import io.greenlane.houserules.platform.WithPlatform;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every endpoint of every service does alike with bad bodies and bad tokens. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPlatform(database = "parcel")
class BorderIT {

    private static final String PARCELS = "/api/v1/parcels";

    @LocalServerPort
    private int port;

    @Autowired
    private TestIssuer issuer;

    private Door door = new Door(0);
    private String trader = "";

    @BeforeEach
    void knock() {
        door = new Door(port);
        trader = issuer.trader("NL801234567");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"name\":\"x\",\"colour\":1}                       | UNKNOWN_FIELD    | colour",
                "{\"inside\":[{\"name\":\"x\"},{\"shape\":1}]}       | UNKNOWN_FIELD    | inside[1].shape",
                "{\"name\":5}                                        | WRONG_TYPE       | name",
                "{\"name\":true}                                     | WRONG_TYPE       | name",
                "{\"name\":{}}                                       | WRONG_TYPE       | name",
                "{\"grams\":\"5\"}                                   | WRONG_TYPE       | grams",
                "{\"grams\":5.5}                                     | WRONG_TYPE       | grams",
                "{\"grams\":99999999999}                             | WRONG_TYPE       | grams",
                "{\"fragile\":\"yes\"}                               | WRONG_TYPE       | fragile",
                "{\"packed\":20000}                                | WRONG_TYPE       | packed",
                "{\"packed\":\"\"}                                  | WRONG_TYPE       | packed",
                "{\"packed\":\"2026-02-30\"}                        | WRONG_TYPE       | packed",
                "{\"packed\":\"0000-01-01\"}                        | WRONG_TYPE       | packed",
                "{\"packed\":\"+12026-01-01\"}                      | WRONG_TYPE       | packed",
                "{\"weighed\":1764000000}                          | WRONG_TYPE       | weighed",
                "{\"weighed\":\"+300000-01-01T00:00:00Z\"}          | WRONG_TYPE       | weighed",
                "{\"collected\":1764000000}                        | WRONG_TYPE       | collected",
                "{\"collected\":\"-4800-01-01T00:00:00+01:00\"}     | WRONG_TYPE       | collected",
                "{\"wrapping\":1}                                    | WRONG_TYPE       | wrapping",
                "{\"wrapping\":\"1\"}                                | WRONG_TYPE       | wrapping",
                "{\"inside\":{}}                                     | WRONG_TYPE       | inside",
                "[]                                                  | WRONG_TYPE       | ''",
                "{\"name\":                                          | MALFORMED_JSON   | ''",
                "{\"name\":\"x\"} {}                                 | WRONG_TYPE       | ''",
                "{\"name\":\"x\",\"name\":\"y\"}                     | MALFORMED_JSON   | ''",
                "''                                                  | BODY_MISSING     | ''"
            })
    void anUnreadableBodyIsToldWithPathAndFix(String body, String code, String path) {
        Door.Answer answer = door.post(trader, PARCELS, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.firstError().path("path").asString()).isEqualTo(path);
        assertThat(answer.firstError().path("message").asString()).isNotBlank();
        assertThat(answer.firstError().path("fix").asString()).isNotBlank();
        assertThat(answer.response().body()).doesNotContain("jackson", "java.", "io.greenlane");
    }

    @Test
    void datesAndTimesOfOurEraAreRead() {
        Door.Answer answer = door.post(
                trader,
                PARCELS,
                "{\"packed\":\"2026-11-23\",\"weighed\":\"2026-11-23T10:00:00Z\",\"collected\":\"2026-11-23T12:00:00+01:00\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("packed").asString()).isEqualTo("2026-11-23");
        assertThat(answer.body().path("collected").asString()).isEqualTo("2026-11-23T11:00:00Z");
    }

    @Test
    void deepNestingIsRefusedBeforeItIsRead() {
        String deep = "{\"inside\":[".repeat(5_000);

        Door.Answer answer = door.post(trader, PARCELS, deep);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("TOO_DEEP_OR_LONG");
    }

    @Test
    void aMebibyteIsTooMuchWhetherAnnouncedOrInChunks() {
        String body = "{" + " ".repeat(1_048_576 - 2) + "}";
        assertThat(body).hasSize(1_048_576);

        for (Door.Answer answer :
                new Door.Answer[] {door.post(trader, PARCELS, body), door.postChunked(trader, PARCELS, body)}) {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.code()).isEqualTo("BODY_TOO_LARGE");
            assertExplained(answer, "body");
            assertThat(answer.header("content-type")).startsWith("application/problem+json");
        }
    }

    @Test
    void aBodyOfNoCertainTypeIsRefused() {
        for (String range : new String[] {"*/*", "application/*"}) {
            Door.Answer answer = door.post(trader, PARCELS, "{}", range);

            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
            assertExplained(answer, "Content-Type");
        }
    }

    @Test
    void aQueryThatIsNoUtf8IsRefused() {
        for (String bytes : new String[] {"%FF", "%C0%80", "%ED%A0%80"}) {
            Door.Answer answer =
                    door.get(issuer.holderOf("OPERATOR"), "/api/v1/dead-letters/parcel-service?state=" + bytes);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("PARAMETER_INVALID");
            assertExplained(answer, "query");
        }
    }

    @Test
    void noTokenAndBadTokensAreRefused() {
        var token = issuer.tokenFor("trader").withRoles("TRADER").withEori("NL801234567");

        assertThat(door.post(null, PARCELS, "{}").code()).isEqualTo("TOKEN_MISSING");
        assertExplained(door.post(null, PARCELS, "{}"), "Authorization");
        assertThat(door.post(token.expired().signed(), PARCELS, "{}").code()).isEqualTo("TOKEN_EXPIRED");
        for (String bad : new String[] {
            token.signedByAStranger().signed(),
            token.forAnotherAudience().signed(),
            token.fromAnotherIssuer().signed(),
            token.unsigned(),
            "nonsense"
        }) {
            Door.Answer answer = door.post(bad, PARCELS, "{}");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("TOKEN_INVALID");
            assertExplained(answer, "Authorization");
            assertThat(answer.header("www-authenticate")).contains("Bearer");
        }
    }

    @Test
    void aTokenThatExpiresIsRefusedThoughItWasGoodBefore() {
        String token = issuer.tokenFor("brief")
                .withRoles("TRADER")
                .with("exp", Date.from(Instant.now().plusSeconds(2)))
                .signed();

        assertThat(door.post(token, PARCELS, "{}").status()).isEqualTo(200);
        await().untilAsserted(
                        () -> assertThat(door.post(token, PARCELS, "{}").code()).isEqualTo("TOKEN_EXPIRED"));
    }

    @Test
    void aRoleThatMayNotIsForbidden() {
        Door.Answer answer = door.post(issuer.holderOf("OFFICER"), PARCELS, "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("ROLE_MISSING");
        assertExplained(answer, "Authorization");
    }

    @Test
    void theCallerIsWhoTheTokenSays() {
        var caller = door.get(issuer.officer("NLRTM001"), PARCELS + "/caller").body();

        assertThat(caller.path("roles").path(0).asString()).isEqualTo("OFFICER");
        assertThat(caller.path("offices").path(0).asString()).isEqualTo("NLRTM001");
    }

    @Test
    void unknownPathsAndMethodsAreProblemsToo() {
        assertThat(door.get(trader, "/api/v1/nothing").code()).isEqualTo("NOT_FOUND");
        assertThat(door.get(trader, PARCELS).code()).isEqualTo("METHOD_NOT_ALLOWED");
        assertExplained(door.get(trader, "/api/v1/nothing"), "");
        assertExplained(door.get(trader, PARCELS), "");
    }

    @Test
    void anUnknownIdIsToldByTheNameOfItsPlaceInThePath() {
        Door.Answer answer = door.get(trader, PARCELS + "/nobodys");

        assertThat(answer.status()).isEqualTo(404);
        assertExplained(answer, "name");
    }

    @Test
    void withoutTheDatabaseNothingIsDoneAndTheClientIsToldWhenToComeBack() {
        try (Outage _ = RealPostgres.outage()) {
            Door.Answer answer = door.post(trader, PARCELS, "{\"name\":\"late\",\"grams\":1}");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("DATABASE_UNAVAILABLE");
            assertThat(answer.header("retry-after")).isEqualTo("2");
            assertExplained(answer, "");
        }
    }

    private static void assertExplained(Door.Answer answer, String path) {
        assertThat(answer.body().path("errors")).hasSize(1);
        assertThat(answer.firstError().path("path").asString()).isEqualTo(path);
        assertThat(answer.firstError().path("code").asString()).isEqualTo(answer.code());
        assertThat(answer.firstError().path("message").asString()).isNotBlank();
        assertThat(answer.firstError().path("fix").asString()).isNotBlank();
    }
}
