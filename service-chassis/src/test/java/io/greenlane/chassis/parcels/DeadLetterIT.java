package io.greenlane.chassis.parcels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.houserules.identity.TestIssuer;
import io.greenlane.houserules.platform.RealKafka;
import io.greenlane.houserules.platform.RealPostgres;
import io.greenlane.houserules.platform.WithPlatform;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A dead letter from its failure to its replay, by the people who may. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPlatform(database = "parcel")
class DeadLetterIT {

    private static final String LETTERS = "/api/v1/dead-letters/parcel-service";

    @LocalServerPort
    private int port;

    @Autowired
    private TestIssuer issuer;

    @Autowired
    private Scales scales;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private RealPostgres.Database database;

    private Door door = new Door(0);
    private String proposer = "";
    private String decider = "";

    @BeforeEach
    void people() {
        door = new Door(port);
        proposer = issuer.tokenFor("one").withRoles("OPERATOR").signed();
        decider = issuer.tokenFor("two").withRoles("OPERATOR").signed();
    }

    @Test
    void aRepairIsProposedByOneAndDecidedByAnotherAndLaterEventsFollowInOrder() {
        scales.weigh("scrap", -7, 8, 9);
        String letter = LETTERS + "/" + failed("scrap").path("id").asString();

        assertThat(approve(decider, letter, "2026-11-23T10:00:00Z").code()).isEqualTo("NOTHING_PROPOSED");
        String proposedAt = propose(letter, "REPLAY", "{\"name\":\"scrap\",\"grams\":7}");
        assertThat(approve(proposer, letter, proposedAt).code()).isEqualTo("SAME_PERSON");
        JsonNode replayed = approve(decider, letter, proposedAt).body();

        assertThat(replayed.path("state").asString()).isEqualTo("REPLAYED");
        assertThat(replayed.path("payload").asString()).contains("-7");
        assertThat(scales.heard("scrap")).containsExactly(7, 8, 9);
        assertThat(approve(decider, letter, proposedAt).code()).isEqualTo("NOT_FAILED");
    }

    @Test
    void aReplayThatFailsAgainChangesNothing() {
        scales.weigh("stubborn", -1, 2);
        String letter = LETTERS + "/" + failed("stubborn").path("id").asString();
        String proposedAt = propose(letter, "REPLAY", null);

        assertThat(approve(decider, letter, proposedAt).code()).isEqualTo("FAILED_AGAIN");
        assertThat(scales.heard("stubborn")).isEmpty();
        assertThat(failed("stubborn").path("proposal").asString()).isEqualTo("REPLAY");
    }

    @Test
    void aSecondPoisonEventOfAKeyBecomesALetterOfItsOwnAndIsRepairedInItsTurn() {
        scales.weigh("poisoned twice", -1, 2, -3, 4);
        JsonNode first = failed("poisoned twice");
        await().untilAsserted(() -> assertThat(jdbc.queryForList(
                        "select id from chassis.dead_letter where event_key = 'poisoned twice'", UUID.class))
                .hasSize(4));
        String letter = LETTERS + "/" + first.path("id").asString();

        Door.Answer answer =
                approve(decider, letter, propose(letter, "REPLAY", "{\"name\":\"poisoned twice\",\"grams\":1}"));

        assertThat(answer.body().path("state").asString()).isEqualTo("REPLAYED");
        assertThat(scales.heard("poisoned twice")).containsExactly(1, 2);
        JsonNode second = failed("poisoned twice");
        assertThat(second.path("payload").asString()).contains("-3");
        assertThat(second.path("reason").asString()).contains("less than nothing");

        String next = LETTERS + "/" + second.path("id").asString();
        approve(decider, next, propose(next, "REPLAY", "{\"name\":\"poisoned twice\",\"grams\":3}"));

        assertThat(scales.heard("poisoned twice")).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aDiscardedMessageLetsTheOthersThrough() {
        scales.weigh("dropped", -1, 2);
        String letter = LETTERS + "/" + failed("dropped").path("id").asString();

        approve(decider, letter, propose(letter, "DISCARD", null));

        assertThat(scales.heard("dropped")).containsExactly(2);
    }

    @Test
    void anApprovalNamesTheProposalItApproves() {
        scales.weigh("moving", -1);
        String letter = LETTERS + "/" + failed("moving").path("id").asString();
        String read = propose(letter, "DISCARD", null);
        String meanwhile = propose(letter, "REPLAY", "{\"name\":\"moving\",\"grams\":1}");

        Door.Answer stale = approve(decider, letter, read);

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.code()).isEqualTo("OTHER_PROPOSAL");
        assertThat(stale.firstError().path("path").asString()).isEqualTo("proposedAt");
        assertThat(stale.firstError().path("fix").asString()).isNotBlank();
        assertThat(door.post(decider, letter + "/approval", "{\"approve\":true}")
                        .status())
                .isEqualTo(422);
        assertThat(approve(decider, letter, meanwhile).status()).isEqualTo(200);
    }

    @Test
    void aStandingProposalOfAnotherPersonIsDecidedOnBeforeThereIsANewOne() {
        scales.weigh("standing", -1);
        String letter = LETTERS + "/" + failed("standing").path("id").asString();
        String proposedAt = propose(letter, "DISCARD", null);
        String another = "{\"action\":\"DISCARD\",\"reason\":\"mine\"}";

        assertThat(door.post(decider, letter + "/repair", another).code()).isEqualTo("PROPOSAL_STANDS");
        assertThat(door.post(decider, letter + "/approval", "{\"approve\":false,\"proposedAt\":\"" + proposedAt + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(door.post(decider, letter + "/repair", another).status()).isEqualTo(200);
    }

    @Test
    void anEventThatArrivesDuringAnApprovalIsNeitherOrphanedNorEarly() throws Exception {
        scales.weigh("racing", -1);
        failed("racing");
        try (Connection approval = database.connect();
                Statement statement = approval.createStatement()) {
            approval.setAutoCommit(false);
            statement.execute("select * from chassis.dead_letter where event_key = 'racing' for update");
            scales.weigh("racing", 5);
            await().until(() -> parkedOrWaiting("racing"));
            statement.execute("update chassis.dead_letter set state = 'DISCARDED' where event_key = 'racing'");
            approval.commit();
        }
        await().untilAsserted(() -> assertThat(scales.heard("racing")).containsExactly(5));
    }

    @Test
    void whoReadsAndWhoDecidesIsRecordedWithTheLetterAndItsKey() {
        scales.weigh("audited", -1);
        String id = failed("audited").path("id").asString();
        String letter = LETTERS + "/" + id;

        door.get(proposer, letter);
        approve(decider, letter, propose(letter, "DISCARD", null));
        approve(decider, letter, "2026-11-23T10:00:00Z");

        await().untilAsserted(() -> assertThat(recorded(id))
                .containsSubsequence("DEAD_LETTER_READ", "DEAD_LETTER_REPAIR_PROPOSED", "DEAD_LETTER_APPROVED")
                .containsOnlyOnce("DEAD_LETTER_APPROVED"));
    }

    @Test
    void howManyWaitIsToldWheneverItHasChanged() {
        scales.weigh("counted", -1, 2);
        String letter = LETTERS + "/" + failed("counted").path("id").asString();
        await().untilAsserted(() -> assertThat(
                        jdbc.queryForList("select id from chassis.dead_letter where event_key = 'counted'", UUID.class))
                .hasSize(2));
        String before = waiting();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(toldLast()).isEqualTo(before));

        approve(decider, letter, propose(letter, "DISCARD", null));

        assertThat(waiting()).isNotEqualTo(before);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(toldLast()).isEqualTo(waiting()));
    }

    @Test
    void operatorsSupervisorsAndAuditorsReadAndAuditorsDoNotDecide() {
        scales.weigh("read", -1);
        String letter = LETTERS + "/" + failed("read").path("id").asString();

        for (String role : List.of("OPERATOR", "SUPERVISOR", "AUDITOR")) {
            assertThat(door.get(issuer.holderOf(role), LETTERS).status()).isEqualTo(200);
            JsonNode read = door.get(issuer.holderOf(role), letter).body();
            assertThat(read.path("payload").asString()).contains("-1");
            assertThat(read.path("reason").asString()).contains("less than nothing");
        }
        String auditor = issuer.holderOf("AUDITOR");
        assertThat(door.post(auditor, letter + "/repair", "{}").status()).isEqualTo(403);
        assertThat(door.post(auditor, letter + "/approval", "{}").status()).isEqualTo(403);
        String proposedAt = propose(letter, "DISCARD", null);
        assertThat(approve(issuer.holderOf("SUPERVISOR"), letter, proposedAt).status())
                .isEqualTo(200);
    }

    @Test
    void tradersAndOfficersSeeNoneOfIt() {
        for (String token : List.of(issuer.trader("NL801234567"), issuer.officer("NLRTM001"))) {
            assertThat(door.get(token, LETTERS).status()).isEqualTo(403);
        }
    }

    @Test
    void aProposalWithoutReasonOrWithAnUnknownActionIsRefused() {
        Door.Answer answer =
                door.post(proposer, LETTERS + "/0199f6a0-7c3e-7d10-8a53-2b8f4f1f0a01/repair", "{\"action\":\"BURN\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors")).hasSize(2);
        assertThat(door.post(
                                proposer,
                                LETTERS + "/0199f6a0-7c3e-7d10-8a53-2b8f4f1f0a01/repair",
                                "{\"action\":\"DISCARD\",\"reason\":\"\\u0000\"}")
                        .status())
                .isEqualTo(422);
        assertThat(door.get(proposer, LETTERS + "?state=%00").status()).isEqualTo(400);
        assertThat(door.get(proposer, LETTERS + "/0199f6a0-7c3e-7d10-8a53-2b8f4f1f0a01")
                        .firstError()
                        .path("path")
                        .asString())
                .isEqualTo("id");
    }

    /** Proposes as the proposer and returns the time that names the proposal. */
    private String propose(String letter, String action, @Nullable String payload) {
        String body = "{\"action\":\"" + action + "\",\"reason\":\"a test\""
                + (payload == null ? "" : ",\"payload\":" + payload) + "}";
        Door.Answer answer = door.post(proposer, letter + "/repair", body);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("proposedAt").asString();
    }

    private Door.Answer approve(String token, String letter, String proposedAt) {
        return door.post(token, letter + "/approval", "{\"approve\":true,\"proposedAt\":\"" + proposedAt + "\"}");
    }

    private boolean parkedOrWaiting(String key) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (select from chassis.dead_letter where event_key = ? and state = 'PARKED')
                    or exists (select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database())
                """, Boolean.class, key));
    }

    /** The actions on the audit trail that name this subject beside its key, oldest first. */
    private static List<String> recorded(String subject) {
        return published("audit-records").stream()
                .filter(body -> body.path("subjects").toString().contains(subject + "\",\"audited"))
                .map(body -> body.path("action").asString())
                .toList();
    }

    /** Failed and parked, as this service told last. */
    private static String toldLast() {
        List<JsonNode> told = published("dead-letter-counts").stream()
                .filter(body -> body.path("service").asString().equals("parcel-service"))
                .toList();
        return told.isEmpty()
                ? ""
                : told.getLast().path("failed").asInt() + " "
                        + told.getLast().path("parked").asInt();
    }

    private String waiting() {
        return jdbc.queryForList("""
                select count(*) filter (where state = 'FAILED') || ' ' || count(*) filter (where state = 'PARKED')
                  from chassis.dead_letter
                """, String.class).getFirst();
    }

    private static List<JsonNode> published(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                RealKafka.bootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        List<JsonNode> bodies = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            int polls = 0;
            while (polls++ < 5) {
                consumer.poll(Duration.ofMillis(500))
                        .forEach(record -> bodies.add(EventJson.mapper().readTree(record.value())));
            }
        }
        return bodies;
    }

    private JsonNode failed(String key) {
        return await().until(
                        () -> door.get(proposer, LETTERS + "?state=FAILED&limit=500")
                                .body()
                                .path("items")
                                .valueStream()
                                .filter(letter -> letter.path("key").asString().equals(key))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }
}
