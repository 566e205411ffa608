package io.greenlane.declaration.tracking;

import static io.greenlane.declaration.ADeclaration.FORWARDER;
import static io.greenlane.declaration.ADeclaration.ROASTERY;
import static io.greenlane.declaration.ADeclaration.STRANGER;
import static io.greenlane.declaration.ADeclaration.WINDOW_MAKER;
import static io.greenlane.declaration.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.ADeclaration;
import io.greenlane.declaration.Broker;
import io.greenlane.declaration.Http.Answer;
import io.greenlane.declaration.ServiceIT;
import io.greenlane.declaration.lifecycle.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

class TrackingIT extends ServiceIT {

    @Autowired
    private TransactionOperations transaction;

    @Test
    void bothPartiesSeeADeclarationAndNobodyElseKnowsOfIt() {
        trader(WINDOW_MAKER).post("/api/v1/representations", "{\"representative\": \"" + FORWARDER + "\"}");
        String mrn = lodged(aDeclaration().by(FORWARDER, WINDOW_MAKER), FORWARDER);

        for (String path : List.of(DECLARATIONS + "/" + mrn, DECLARATIONS + "/" + mrn + "/timeline")) {
            assertThat(trader(FORWARDER).get(path).status()).isEqualTo(200);
            assertThat(trader(WINDOW_MAKER).get(path).status()).isEqualTo(200);
            assertThat(officer().get(path).status()).isEqualTo(200);
            Answer strange = trader(STRANGER).get(path);
            assertThat(strange.status()).isEqualTo(404);
            assertThat(strange.text("/code")).isEqualTo("NOT_FOUND");
            assertThat(strange.broken()).containsExactly("NOT_FOUND mrn");
            assertThat(anybody().as(issuer().holderOf("LAB")).get(path).status())
                    .isEqualTo(403);
            assertThat(anybody().get(path).status()).isEqualTo(401);
        }
        assertThat(listed(trader(FORWARDER).get(DECLARATIONS + "?q=" + mrn))).containsExactly(mrn);
        assertThat(listed(trader(WINDOW_MAKER).get(DECLARATIONS + "?q=" + mrn))).containsExactly(mrn);
        assertThat(listed(trader(STRANGER).get(DECLARATIONS + "?q=" + mrn))).isEmpty();
    }

    @Test
    void whatIsNoMrnDoesNotExist() {
        assertThat(trader(ROASTERY).get(DECLARATIONS + "/26NLK3F7Q2ZT8W4AB9").status())
                .isEqualTo(404);
        assertThat(trader(ROASTERY).get(DECLARATIONS + "/26NL'--").status()).isEqualTo(404);
    }

    @Test
    void onlyOfficersSeeTheLane() {
        String mrn = lodged(aDeclaration());
        routed(mrn, 1, 1, "RED", detailedInspection());

        Answer traders = trader(ROASTERY).get(DECLARATIONS + "/" + mrn);
        Answer officers = officer().get(DECLARATIONS + "/" + mrn);

        assertThat(traders.body().toString()).doesNotContain("lane", "RED", "Secret", "score", "reasons");
        assertThat(officers.text("/lane")).isEqualTo("RED");
        assertThat(officers.text("/status")).isEqualTo("UNDER_CONTROL");
        assertThat(officers.header("ETag")).startsWith("\"1-");
    }

    @Test
    void theTimelineTellsWhatHappenedAndHowLongItTook() {
        String mrn = lodged(aDeclaration());
        routed(mrn, 1, 1, "YELLOW", hold("PAPER_MISSING", "TRADER"));
        routed(mrn, 1, 2, "GREEN");

        Answer timeline = trader(ROASTERY).get(DECLARATIONS + "/" + mrn + "/timeline");

        assertThat(timeline.text("/status")).isEqualTo("CLEARED");
        assertThat(timeline.body().get("entries"))
                .extracting(entry -> entry.get("event").asString())
                .containsExactly("LODGED", "HELD", "HOLD_LIFTED", "CLEARED");
        assertThat(timeline.body().at("/entries/1/spentMillis").asLong()).isPositive();
        assertThat(timeline.body().get("stages"))
                .extracting(stage -> stage.get("status").asString())
                .containsExactly("LODGED", "HELD", "CLEARED");
    }

    @Test
    void aListIsReadPageByPageNewestFirst() {
        String importer = "NL899999991";
        List<String> lodged = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            lodged.addFirst(lodged(aDeclaration().by(importer, importer), importer));
        }

        List<String> read = new ArrayList<>();
        Answer page = trader(importer).get(DECLARATIONS + "?limit=2");
        read.addAll(listed(page));
        assertThat(page.body().at("/items/0/declaration").isMissingNode()).isTrue();
        while (!page.text("/next").isEmpty()) {
            assertThat(page.header("Link")).contains("rel=\"next\"", "limit=2");
            page = trader(importer).get(DECLARATIONS + "?limit=2&cursor=" + page.text("/next"));
            read.addAll(listed(page));
        }

        assertThat(read).isEqualTo(lodged);
        assertThat(listed(officer().get(DECLARATIONS + "?trader=" + importer))).isEqualTo(lodged);
    }

    @Test
    void aListIsFiltered() {
        ADeclaration scrap = aDeclaration().with("goodsItems[0].commodityCode", "39159080");
        ADeclaration coffee = aDeclaration();
        String scrapMrn = lodged(scrap);
        String coffeeMrn = lodged(coffee);
        routed(scrapMrn, 1, 1, "YELLOW", hold("PAPER_MISSING", "TRADER"));

        for (var reader : List.of(trader(ROASTERY), officer())) {
            assertThat(listed(reader.get(DECLARATIONS + "?limit=500&status=HELD")))
                    .contains(scrapMrn)
                    .doesNotContain(coffeeMrn);
            assertThat(listed(reader.get(DECLARATIONS + "?limit=500&hs=3915")))
                    .contains(scrapMrn)
                    .doesNotContain(coffeeMrn);
            assertThat(listed(reader.get(DECLARATIONS + "?q=" + scrap.lrn()))).contains(scrapMrn);
            assertThat(listed(reader.get(DECLARATIONS + "?q=" + coffee.document())))
                    .contains(coffeeMrn);
            assertThat(listed(reader.get(DECLARATIONS + "?limit=500&q=MSKU907")))
                    .contains(scrapMrn, coffeeMrn);
            assertThat(listed(reader.get(DECLARATIONS + "?from=2020-01-01&to=2020-12-31")))
                    .isEmpty();
        }
        assertThat(listed(officer().get(DECLARATIONS + "?limit=500&lane=YELLOW&office=DEHAM001")))
                .contains(scrapMrn)
                .doesNotContain(coffeeMrn);
    }

    @Test
    void nobodyIsToldThatNothingChangedWhenTheStatusDid() {
        String mrn = lodged(aDeclaration());
        String tag = trader(ROASTERY).get(DECLARATIONS + "/" + mrn).header("ETag");
        var reader = trader(ROASTERY).with("If-None-Match", tag);
        assertThat(reader.get(DECLARATIONS + "/" + mrn).status()).isEqualTo(304);

        routed(mrn, 1, 1, "GREEN");

        Answer changed = reader.get(DECLARATIONS + "/" + mrn);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("/status")).isEqualTo("CLEARED");
    }

    @Test
    void aListByStatusFollowsAnIndexAndNoIndexIsOnWhatChanges() {
        var filter = new DeclarationFilter(Set.of(Status.HELD), null, null, null, null, null, null, null, null, null);
        var query = new DeclarationListQuery(filter, 50);

        List<String> plan = Objects.requireNonNull(transaction.execute(status -> {
            jdbc().sql("set local enable_seqscan = off").update();
            jdbc().sql("set local enable_sort = off").update();
            return jdbc().sql("explain " + query.sql())
                    .params(query.parameters())
                    .query((row, number) -> row.getString(1))
                    .list();
        }));

        assertThat(plan).anyMatch(line -> line.contains("Index") && line.contains("_newest"));
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan") || line.contains("Sort"));
        assertThat(jdbc().sql("select indexdef from pg_indexes where tablename = 'declaration'")
                        .query((row, number) -> row.getString(1))
                        .list())
                .isNotEmpty()
                .noneMatch(index -> index.contains("status") || index.contains("lane") || index.contains("version"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lane=RED", "trader=NL801234567", "office=NLRTM001"})
    void aTraderCannotAskWhatOfficersAsk(String filter) {
        Answer answer = trader(ROASTERY).get(DECLARATIONS + "?" + filter);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/code")).isEqualTo("FILTER_NOT_YOURS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=OPEN",
                "hs=x",
                "from=yesterday",
                "from=-99999-01-01",
                "from=999999-01-01",
                "to=%2B999999-01-01",
                "to=%2B999999999-12-31",
                "from=%2B1000000000-12-31T23:59:59Z",
                "q=a",
                "q=%00abc",
                "limit=0",
                "limit=501",
                "limit=x",
                "cursor=%21",
                "cursor=YWJj",
                // +999999999-12-31T00:00:00Z and an MRN
                "cursor=Kzk5OTk5OTk5OS0xMi0zMVQwMDowMDowMFofMjZOTEszRjdRMlpUOFc0QUI5"
            })
    void aFilterThatCannotBeReadIsTold(String filter) {
        Answer answer = trader(ROASTERY).get(DECLARATIONS + "?" + filter);

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
        assertThat(answer.text("/code")).isNotEmpty();
    }

    @Test
    void everyReadAndSearchOfAnOfficerIsOnRecord() {
        ADeclaration declaration = aDeclaration();
        String mrn = lodged(declaration);

        officer().get(DECLARATIONS + "/" + mrn);
        officer().get(DECLARATIONS + "/" + mrn + "/timeline");
        officer().get(DECLARATIONS + "?q=" + mrn);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Broker.events("audit-records", "declaration-service").stream()
                                .filter(event -> event.body().toString().contains(mrn))
                                .map(event -> event.body().get("action").asString()))
                        .containsExactly("DECLARATION_READ", "TIMELINE_READ", "DECLARATIONS_SEARCHED"));
    }

    private static List<String> listed(Answer page) {
        assertThat(page.status()).as(page.body().toString()).isEqualTo(200);
        List<String> mrns = new ArrayList<>();
        page.body().get("items").forEach(item -> mrns.add(item.get("mrn").asString()));
        return mrns;
    }
}
