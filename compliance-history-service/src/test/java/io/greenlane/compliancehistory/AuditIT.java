package io.greenlane.compliancehistory;

import static org.assertj.core.api.Assertions.assertThat;
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
    void anAuditEarnsTrustAndTellsSo() {
        Answer recorded = audit("NL800000001", "seed-1", EIGHTY_CLEAN);

        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.text("tier")).isEqualTo("TRUSTED");
        assertThat(recorded.text("sizeClass")).isEqualTo("MEDIUM");
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
    void anAuditSentTwiceCountsOnceAndAKeyStandsForOneRequest() throws Exception {
        String path = "/api/v1/traders/NL800000006/audits";
        List<Callable<Answer>> atOnce = IntStream.range(0, 5)
                .<Callable<Answer>>mapToObj(number -> () -> outside.post(authority, path, "twice", EIGHTY_CLEAN))
                .toList();
        List<Answer> answers = new ArrayList<>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : clients.invokeAll(atOnce)) {
                answers.add(answer.get());
            }
        }
        Answer replayed = outside.post(authority, path, "twice", EIGHTY_CLEAN);

        assertThat(answers)
                .extracting(Answer::status)
                .contains(201)
                .allSatisfy(status -> assertThat(status).isIn(201, 409));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).containsOnly(replayed);
        assertThat(jdbc.queryForObject("select count(*) from fact where eori = 'NL800000006'", Integer.class))
                .isEqualTo(1);
        Answer other = outside.post(authority, path, "twice", EIGHTY_CLEAN.replace("80", "81"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(outside.post(authority, path, "", EIGHTY_CLEAN).text("code")).isEqualTo("IDEMPOTENCY_KEY_MISSING");
        assertThat(jdbc.queryForObject("select count(*) from fact where eori = 'NL800000006'", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void everythingThatIsWrongWithAnAuditIsToldAtOnce() {
        Answer broken = audit("nl", "broken", """
                {"auditedOn": "2099-01-01", "equivalentInspections": 0, "violations": -1, "sizeClass": "HUGE"}
                """);

        assertThat(broken.status()).isEqualTo(422);
        assertThat(values(broken.body().path("errors"), "path"))
                .containsExactly("eori", "auditedOn", "equivalentInspections", "violations", "sizeClass");
        assertThat(audit("NL800000007", "odd", "{\"equivalentInspections\": \"80\"}")
                        .status())
                .isEqualTo(400);
    }
}
