package io.greenlane.compliancehistory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.greenlane.compliancehistory.Outside.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An authority's audit, once and only once. */
class AuditIT extends AtWork {

    @Test
    void anAuditThatAnotherConfirmedEarnsTrustAndTellsSo() {
        Answer proposed = propose("NL800000001", "seed-1", eightyClean);
        assertThat(proposed.status()).isEqualTo(201);
        assertThat(profile(officer, "NL800000001").text("tier")).isEqualTo("STANDARD");

        Answer confirmed = confirm(supervisor, "NL800000001", proposed.text("auditId"));

        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.text("tier")).isEqualTo("TRUSTED");
        assertThat(confirmed.text("sizeClass")).isEqualTo("MEDIUM");
        assertThat(confirm(supervisor, "NL800000001", proposed.text("auditId"))).isEqualTo(confirmed);
        await().untilAsserted(() -> assertThat(published("NL800000001"))
                .singleElement()
                .satisfies(profile -> {
                    assertThat(profile.path("tier").asString()).isEqualTo("TRUSTED");
                    assertThat(profile.path("revision").asInt()).isEqualTo(1);
                }));
        Answer own = profile(issuer.trader("NL800000001"), "NL800000001");
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.text("complianceRatePercent")).startsWith("99.");
        assertThat(values(own.body().path("reasons"), "code")).containsExactly("ENOUGH_CLEAN_INSPECTIONS");
    }

    @Test
    void nobodyConfirmsWhatHeProposed() {
        String auditId = propose("NL800000008", "seed-8", eightyClean).text("auditId");
        String both =
                issuer.tokenFor("both").withRoles("AUTHORITY", "SUPERVISOR").signed();
        String path = "/api/v1/traders/NL800000008/audits";
        String own = outside.post(both, path, "seed-8b", eightyClean).text("auditId");

        assertThat(confirm(authority, "NL800000008", auditId).text("code")).isEqualTo("SAME_PERSON");
        assertThat(confirm(both, "NL800000008", own).status()).isEqualTo(409);
        assertThat(profile(officer, "NL800000008").text("tier")).isEqualTo("STANDARD");
        assertThat(confirm(both, "NL800000008", auditId).text("tier")).isEqualTo("TRUSTED");
        assertThat(confirm(supervisor, "NL800000009", own).status()).isEqualTo(404);
        assertThatThrownBy(() -> jdbc.update("update audit set confirmed_by = 'both', confirmed_at = now()"
                        + " where proposed_by = 'both' and confirmed_by is null"))
                .hasMessageContaining("confirmed_by_another");
        Answer newest = outside.get(supervisor, path + "?limit=1");
        assertThat(values(newest.body().path("items"), "auditId")).containsExactly(own);
        assertThat(values(
                        outside.get(supervisor, path + "?cursor=" + newest.text("next"))
                                .body()
                                .path("items"),
                        "confirmedBy"))
                .containsExactly("both");
    }

    @Test
    void theAuditTrailSaysWhoseProfileItWas() {
        audit("NL800000011", "seed-11", eightyClean);
        profile(officer, "NL800000011");
        outside.get(supervisor, "/api/v1/traders/NL800000011/audits");

        await().untilAsserted(() -> assertThat(outside.on("audit-records", "compliance-history-service"))
                .filteredOn(event -> event.body().path("subjects").toString().contains("NL800000011"))
                .extracting(event -> event.body().path("action").asString())
                .containsExactly("AUDIT_PROPOSED", "AUDIT_CONFIRMED", "PROFILE_READ", "AUDITS_LISTED"));
    }

    @Test
    void anAuditSentTwiceCountsOnceAndAKeyStandsForOneRequest() throws Exception {
        String path = "/api/v1/traders/NL800000006/audits";
        List<Callable<Answer>> atOnce = IntStream.range(0, 5)
                .<Callable<Answer>>mapToObj(number -> () -> outside.post(authority, path, "twice", eightyClean))
                .toList();
        List<Answer> answers = new ArrayList<>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : clients.invokeAll(atOnce)) {
                answers.add(answer.get());
            }
        }
        Answer replayed = outside.post(authority, path, "twice", eightyClean);

        assertThat(answers)
                .extracting(Answer::status)
                .contains(201)
                .allSatisfy(status -> assertThat(status).isIn(201, 409));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).containsOnly(replayed);
        assertThat(jdbc.queryForObject("select count(*) from audit where eori = 'NL800000006'", Integer.class))
                .isEqualTo(1);
        Answer other = outside.post(authority, path, "twice", eightyClean.replace("80", "81"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(outside.post(authority, path, "", eightyClean).text("code")).isEqualTo("IDEMPOTENCY_KEY_MISSING");
        assertThat(jdbc.queryForObject("select count(*) from audit where eori = 'NL800000006'", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void everythingThatIsWrongWithAnAuditIsToldAtOnce() {
        Answer broken = propose("nl", "broken", """
                {"auditedOn": "2099-01-01", "equivalentInspections": 0, "violations": -1, "sizeClass": "HUGE"}
                """);

        assertThat(broken.status()).isEqualTo(422);
        assertThat(values(broken.body().path("errors"), "path"))
                .containsExactly("eori", "auditedOn", "equivalentInspections", "violations", "sizeClass");
        assertThat(propose("NL800000007", "odd", "{\"equivalentInspections\": \"80\"}")
                        .status())
                .isEqualTo(400);
    }
}
