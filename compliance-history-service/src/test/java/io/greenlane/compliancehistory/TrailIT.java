package io.greenlane.compliancehistory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.compliancehistory.Outside.Outgoing;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who did what is kept as it was told, and found by whoever may ask. */
class TrailIT extends AtWork {

    private static final String MRN = "26NLD32D9WLN6KVHH0";

    @Test
    void whoDidWhatIsFoundByWhoByWhatAndByDeclaration() {
        String reader = "reader-" + UUID.randomUUID();
        tell(reader, "DECLARATION_READ", "\"" + MRN + "\"", "2026-11-23T12:00:00Z");
        tell(reader, "DECLARATIONS_SEARCHED", "", "2026-11-23T12:00:01Z");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(actions("who=" + reader))
                        .containsExactly("DECLARATIONS_SEARCHED", "DECLARATION_READ"));
        assertThat(actions("who=" + reader + "&action=DECLARATION_READ")).containsExactly("DECLARATION_READ");
        assertThat(actions("who=" + reader + "&mrn=" + MRN.toLowerCase(java.util.Locale.ROOT)))
                .containsExactly("DECLARATION_READ");
        assertThat(actions("who=" + reader + "&from=2026-11-24")).isEmpty();
        assertThat(actions("who=" + reader + "&to=2026-11-23T12:00:01Z")).containsExactly("DECLARATION_READ");
    }

    @Test
    void thePagesOfTheTrailHaveEveryDeedOnce() {
        String reader = "reader-" + UUID.randomUUID();
        for (int second = 0; second < 5; second++) {
            tell(reader, "DECLARATION_READ", "\"" + MRN + "\"", "2026-11-23T12:00:0" + second + "Z");
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(actions("who=" + reader)).hasSize(5));

        JsonNode first = ask(auditor(), "who=" + reader + "&limit=3").body();
        JsonNode second = ask(
                        auditor(),
                        "who=" + reader + "&limit=3&cursor="
                                + first.path("next").asString())
                .body();

        assertThat(first.path("items")).hasSize(3);
        assertThat(second.path("items")).hasSize(2);
        assertThat(second.has("next") && !second.path("next").isNull()).isFalse();
    }

    @Test
    void whoReadsTheTrailStandsInIt() {
        ask(auditor(), "limit=1");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(actions("action=AUDIT_SEARCHED")).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mrn=26NL", "from=yesterday", "to=9999-01-01", "action=drop+table", "who=a%00b"})
    void aFilterThatCannotBeReadIsNamed(String filter) {
        Outside.Answer answer = ask(auditor(), filter);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isIn("PARAMETER_INVALID", "TEXT_INVALID");
        assertThat(answer.body().at("/errors/0/path").asString()).isEqualTo(filter.substring(0, filter.indexOf('=')));
        assertThat(answer.body().at("/errors/0/fix").asString()).isNotBlank();
    }

    @Test
    void onlyAuditorsAndSupervisorsReadIt() {
        assertThat(ask(supervisor, "").status()).isEqualTo(200);
        for (String token : List.of(officer, authority, issuer.trader("NL900000018"), issuer.holderOf("OPERATOR"))) {
            assertThat(ask(token, "").status()).isEqualTo(403);
        }
        assertThat(ask("", "").status()).isEqualTo(401);
    }

    private String auditor() {
        return issuer.holderOf("AUDITOR");
    }

    private Outside.Answer ask(String token, String query) {
        return outside.get(token, "/api/v1/audit?" + query);
    }

    private List<String> actions(String query) {
        return ask(auditor(), query)
                .body()
                .path("items")
                .valueStream()
                .map(one -> one.path("action").asString())
                .toList();
    }

    private void tell(String actor, String action, String mrns, String at) {
        outside.deliver(new Outgoing(
                "audit-records", "audit.recorded.v1", "declaration-service", UUID.randomUUID(), """
                {"service": "declaration-service", "actor": "%s", "roles": ["OFFICER"], "action": "%s",
                 "mrns": [%s], "at": "%s"}
                """.formatted(
                                actor, action, mrns, at)));
    }
}
