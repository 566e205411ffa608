package io.greenlane.declaration.lodgement;

import static io.greenlane.declaration.ADeclaration.FORWARDER;
import static io.greenlane.declaration.ADeclaration.ROASTERY;
import static io.greenlane.declaration.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.ADeclaration;
import io.greenlane.declaration.Broker;
import io.greenlane.declaration.Http.Answer;
import io.greenlane.declaration.ServiceIT;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RepeatedLodgementIT extends ServiceIT {

    @Test
    void theSameLodgementAgainGetsTheFirstAnswer() {
        String body = aDeclaration().json();

        Answer first = trader(ROASTERY).post(DECLARATIONS, body);
        Answer second = trader(ROASTERY).post(DECLARATIONS, body.replace("\",\"", "\" ,\n \""));

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.mrn()).isEqualTo(first.mrn());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void anLrnStandsForOneDeclaration() {
        ADeclaration declaration = aDeclaration();
        lodged(declaration);

        Answer answer = trader(ROASTERY)
                .post(
                        DECLARATIONS,
                        declaration.with("goodsItems[0].netMassKg", "2399.0").json());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("LRN_ALREADY_USED");
        assertThat(answer.broken()).containsExactly("LRN_ALREADY_USED lrn");
    }

    @Test
    void anotherDeclarantsLrnIsAnotherLrn() {
        ADeclaration declaration = aDeclaration();
        String first = lodged(declaration);

        String second = lodged(declaration.by(FORWARDER, FORWARDER), FORWARDER);

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void aKeyStandsForOneRequest() {
        String body = aDeclaration().json();
        String other = aDeclaration().json();
        var keyed = trader(ROASTERY).with("Idempotency-Key", "key-of-one-request");

        Answer first = keyed.post(DECLARATIONS, body);
        Answer again = keyed.post(DECLARATIONS, body);
        Answer reused = keyed.post(DECLARATIONS, other);

        assertThat(again.mrn()).isEqualTo(first.mrn());
        assertThat(reused.status()).isEqualTo(422);
        assertThat(reused.text("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(reused.broken()).containsExactly("IDEMPOTENCY_KEY_REUSED Idempotency-Key");
    }

    @Test
    void anotherClientsEqualKeyIsAnotherKey() {
        String key = "key-of-two-clients";
        Answer first = trader(ROASTERY)
                .with("Idempotency-Key", key)
                .post(DECLARATIONS, aDeclaration().json());

        Answer second = trader(FORWARDER)
                .with("Idempotency-Key", key)
                .post(DECLARATIONS, aDeclaration().by(FORWARDER, FORWARDER).json());

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.mrn()).isNotEqualTo(first.mrn());
    }

    @Test
    void aKeyStillInFlightIsToldSo() throws Exception {
        ADeclaration declaration = aDeclaration();
        var keyed = trader(ROASTERY).with("Idempotency-Key", "key-in-flight");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> slow =
                    threads.submit(() -> keyed.with("Prefer", "wait=3").post(DECLARATIONS, declaration.json()));
            Awaitility.await()
                    .until(() -> jdbc().sql("select count(*) from filing where lrn = ?")
                                    .param(declaration.lrn())
                                    .query(Integer.class)
                                    .single()
                            == 1);

            Answer second = keyed.post(DECLARATIONS, declaration.json());

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.text("/code")).isEqualTo("REQUEST_IN_FLIGHT");
            assertThat(second.broken()).containsExactly("REQUEST_IN_FLIGHT Idempotency-Key");
            assertThat(slow.get().status()).isEqualTo(202);
        }
    }

    @Test
    void manyEqualRequestsAtOnceMakeOneDeclaration() throws Exception {
        String body = aDeclaration().json();
        Callable<Answer> request = () -> trader(ROASTERY).post(DECLARATIONS, body);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers = threads.invokeAll(Collections.nCopies(20, request)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(answers).extracting(Answer::status).containsOnly(202);
            assertThat(answers)
                    .extracting(Answer::mrn)
                    .containsOnly(answers.getFirst().mrn());
            String mrn = answers.getFirst().mrn();
            // What comes behind all that was told of the lodgement shows that there was nothing more to tell.
            routed(mrn, 1, 1, "GREEN");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> types(mrn).contains("declaration.cleared.v1"));
            assertThat(types(mrn)).containsExactly("declaration.lodged.v1", "declaration.cleared.v1");
        }
    }

    @Test
    void aKeyIsFreeAgainWhenItsLodgementMetAnLrnInUse() {
        ADeclaration declaration = aDeclaration();
        lodged(declaration);
        var keyed = trader(ROASTERY).with("Idempotency-Key", "key-of-an-lrn-in-use");
        declaration.with("goodsItems[0].netMassKg", "2399.0");
        assertThat(keyed.post(DECLARATIONS, declaration.json()).text("/code")).isEqualTo("LRN_ALREADY_USED");

        Answer mended = keyed.post(
                DECLARATIONS, declaration.lrn(declaration.lrn() + "-2").json());

        assertThat(mended.status()).isEqualTo(202);
    }

    @Test
    void aKeyIsFreeAgainWhenItsLodgementHadNoMandate() {
        ADeclaration declaration = aDeclaration().forImporter("NL899999992");
        var keyed = trader(ROASTERY).with("Idempotency-Key", "key-without-mandate");
        assertThat(keyed.post(DECLARATIONS, declaration.json()).broken())
                .containsExactly("REPRESENTATION_MISSING importer.eori");

        assertThat(keyed.post(DECLARATIONS, declaration.forImporter(ROASTERY).json())
                        .status())
                .isEqualTo(202);
    }

    @Test
    void aRepetitionGetsTheFirstAnswerThoughItsArrivalLiesTooFarBackByNow() {
        Instant limit = Instant.now().minus(Duration.ofDays(60)).plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
        ADeclaration declaration = aDeclaration().expectedAt(limit);
        var keyed = trader(ROASTERY).with("Idempotency-Key", "key-of-an-old-arrival");
        Answer first = keyed.post(DECLARATIONS, declaration.json());
        assertThat(first.status()).isEqualTo(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> trader(ROASTERY)
                                .post(
                                        DECLARATIONS,
                                        aDeclaration().expectedAt(limit).json())
                                .status()
                        == 422);

        Answer again = keyed.post(DECLARATIONS, declaration.json());

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.mrn()).isEqualTo(first.mrn());
    }

    private static List<String> types(String mrn) {
        return Broker.events("declarations", mrn).stream()
                .map(Broker.Event::type)
                .toList();
    }
}
