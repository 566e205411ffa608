package io.greenlane.declaration.lodgement;

import static io.greenlane.declaration.ADeclaration.ROASTERY;
import static io.greenlane.declaration.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.ADeclaration;
import io.greenlane.declaration.Broker;
import io.greenlane.declaration.Http.Answer;
import io.greenlane.declaration.ServiceIT;
import io.greenlane.houserules.contract.Contract;
import io.greenlane.vocabulary.Mrn;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

class LodgementIT extends ServiceIT {

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private MeterRegistry meters;

    @Test
    void aLodgedDeclarationIsDurableNumberedAndTold() {
        ADeclaration declaration = aDeclaration();

        Answer answer = trader(ROASTERY).post(DECLARATIONS, declaration.json());

        assertThat(answer.status()).isEqualTo(202);
        assertThat(Mrn.isValid(answer.mrn())).isTrue();
        assertThat(answer.header("Location")).isEqualTo(DECLARATIONS + "/" + answer.mrn());
        assertThat(answer.text("/status")).isEqualTo("LODGED");
        assertThat(answer.text("/nextActor")).isEqualTo("CUSTOMS");
        assertThat(answer.body().get("declaration"))
                .isEqualTo(JsonMapper.shared().readTree(declaration.json()));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            List<Broker.Event> events = Broker.events("declarations", answer.mrn());
            assertThat(events).extracting(Broker.Event::type).containsExactly("declaration.lodged.v1");
            Contract.of("declaration-service", "lodged.v1")
                    .isKeptBy(events.getFirst().body().toString());
        });
    }

    @Test
    void aDecisionWithinTheTimeOneIsWillingToWaitComesWithTheAnswer() throws Exception {
        ADeclaration declaration = aDeclaration();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> waiting = threads.submit(
                    () -> trader(ROASTERY).with("Prefer", "wait=10").post(DECLARATIONS, declaration.json()));
            String mrn = Awaitility.await().until(() -> mrnOf(declaration), found -> !found.isEmpty());
            routed(mrn, 1, 1, "GREEN");

            Answer answer = waiting.get();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("/status")).isEqualTo("CLEARED");
            assertThat(answer.header("Preference-Applied")).isEqualTo("wait=10");
        }
    }

    @Test
    void withoutADecisionTheAnswerComesWhenPatienceEnds() {
        Answer answer = trader(ROASTERY)
                .with("Prefer", "wait=1")
                .post(DECLARATIONS, aDeclaration().json());

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("/status")).isEqualTo("LODGED");
    }

    @Test
    void manyAtOnceShareTheirCommitsAndABadNeighbourSpoilsNobody() throws Exception {
        List<ADeclaration> declarations = IntStream.range(0, 60)
                .mapToObj(number -> {
                    // Only the commit finds out that there is no mandate.
                    ADeclaration declaration = aDeclaration();
                    return number % 10 == 0 ? declaration.forImporter("NL899999993") : declaration;
                })
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = new ArrayList<>();
            transaction.executeWithoutResult(held -> {
                // Nothing commits meanwhile, so that they gather.
                jdbc().sql("lock table filing in share mode").update();
                declarations.forEach(declaration ->
                        answers.add(threads.submit(() -> trader(ROASTERY).post(DECLARATIONS, declaration.json()))));
                Awaitility.await().until(() -> waitingForAWriter() >= 20);
            });

            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                statuses.add(answer.get().status());
            }
            assertThat(statuses).filteredOn(status -> status == 202).hasSize(54);
            assertThat(statuses).filteredOn(status -> status == 422).hasSize(6);
        }
        List<String> lrns = declarations.stream().map(ADeclaration::lrn).toList();
        int commits = jdbc().sql("select count(distinct xmin::text) from filing where lrn = any(:lrns)")
                .param("lrns", lrns.toArray(String[]::new))
                .query(Integer.class)
                .single();
        assertThat(commits).isLessThan(54);
        assertThat(lodgedSoFar()).isGreaterThanOrEqualTo(54);
    }

    private double waitingForAWriter() {
        return meters.get("greenlane.commits.queue")
                .tag("name", "lodgement")
                .gauge()
                .value();
    }

    private double lodgedSoFar() {
        return meters.counter("greenlane.declarations", "status", "LODGED").count();
    }

    private String mrnOf(ADeclaration declaration) {
        return jdbc().sql("select mrn from filing where lrn = ?")
                .param(declaration.lrn())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
