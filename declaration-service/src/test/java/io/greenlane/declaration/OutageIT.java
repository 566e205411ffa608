package io.greenlane.declaration;

import static io.greenlane.declaration.ADeclaration.ROASTERY;
import static io.greenlane.declaration.ADeclaration.aDeclaration;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.houserules.platform.Outage;
import io.greenlane.houserules.platform.RealKafka;
import io.greenlane.houserules.platform.RealPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class OutageIT extends ServiceIT {

    @Test
    void withoutItsDatabaseTheServiceSaysSoAndNothingIsHalfDone() {
        ADeclaration declaration = aDeclaration();
        List<ADeclaration> many = some(20);
        try (Outage _ = RealPostgres.outage()) {
            Http.Answer answer = trader(ROASTERY).post(DECLARATIONS, declaration.json());

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotEmpty();
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(trader(ROASTERY).get(DECLARATIONS).status()).isEqualTo(503);
            assertThat(atOnce(many)).allMatch(refused -> refused.status() == 503);
        }
        String mrn = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> trader(ROASTERY).post(DECLARATIONS, declaration.json()), answer -> answer.status() == 202)
                .mrn();
        assertThat(jdbc().sql("""
                        select (select count(*) from filing where lrn = :lrn)
                             + (select count(*) from declaration where mrn = :mrn)
                             + (select count(*) from declaration_version where mrn = :mrn)
                        """)
                        .param("lrn", declaration.lrn())
                        .param("mrn", mrn)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(stored(many)).as("refused means not lodged").isEmpty();
        List<Http.Answer> again = atOnce(many);
        assertThat(again).extracting(Http.Answer::status).containsOnly(202);
        assertThat(stored(many))
                .containsExactlyInAnyOrderElementsOf(
                        again.stream().map(Http.Answer::mrn).toList());
        routed(mrn, 1, 1, "GREEN");
        assertThat(status(mrn)).isEqualTo("CLEARED");
    }

    @Test
    void withoutItsBrokerTheServiceTakesDeclarationsAndTellsOfThemLater() {
        List<ADeclaration> many = some(20);
        List<String> acknowledged;
        try (Outage _ = RealKafka.outage()) {
            List<Http.Answer> answers = atOnce(many);
            assertThat(answers).extracting(Http.Answer::status).containsOnly(202);
            acknowledged = answers.stream().map(Http.Answer::mrn).toList();
        }
        assertThat(stored(many)).containsExactlyInAnyOrderElementsOf(acknowledged);
        String last = acknowledged.getLast();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(told(List.of(last)))
                        .containsOnly(Map.entry(last, List.of("declaration.lodged.v1"))));
        // What is told behind it shows that each was told once.
        acknowledged.forEach(mrn -> routed(mrn, 1, 1, "GREEN"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told(acknowledged))
                        .hasSize(acknowledged.size())
                        .allSatisfy((mrn, types) ->
                                assertThat(types).containsExactly("declaration.lodged.v1", "declaration.cleared.v1")));
    }

    private static List<ADeclaration> some(int count) {
        return IntStream.range(0, count).mapToObj(number -> aDeclaration()).toList();
    }

    private List<Http.Answer> atOnce(List<ADeclaration> declarations) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Http.Answer>> answers = declarations.stream()
                    .map(declaration -> threads.submit(() -> trader(ROASTERY).post(DECLARATIONS, declaration.json())))
                    .toList();
            List<Http.Answer> came = new ArrayList<>();
            for (Future<Http.Answer> answer : answers) {
                came.add(answer.get());
            }
            return came;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<String> stored(List<ADeclaration> declarations) {
        return jdbc().sql("select mrn from filing join declaration using (mrn) where lrn = any(:lrns)")
                .param("lrns", declarations.stream().map(ADeclaration::lrn).toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** What the topic tells of each, in order. */
    private static Map<String, List<String>> told(List<String> mrns) {
        return Broker.events("declarations").stream()
                .filter(event -> mrns.contains(event.key()))
                .collect(groupingBy(Broker.Event::key, mapping(Broker.Event::type, toList())));
    }
}
