package io.greenlane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.journeys.world.Customs;
import io.greenlane.journeys.world.Goods;
import io.greenlane.journeys.world.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The kinds of shipment of the demo parties that no other journey has, and what each must come to. */
@ExtendWith(Customs.Open.class)
class EverySampleIT {

    @Test
    void aluminiumFromAnExemptOriginNeedsNoPaper(Customs customs) {
        Person.Answer answer =
                customs.person("trader-a").lodge(Goods.exemptAluminium().json());

        assertThat(answer.text("status")).isEqualTo("CLEARED");
    }

    @Test
    void coffeeWithItsPapersIsCleared(Customs customs) {
        Person.Answer answer =
                customs.person("trader-b").lodge(Goods.coffeeWithPapers().json());

        assertThat(answer.text("status")).as(answer.body().toString()).isEqualTo("CLEARED");
    }

    @Test
    void rosesWithTheirCertificateAreClearedAndReleasedWhenTheAircraftIsIn(Customs customs) throws Exception {
        Person broker = customs.person("trader-a");

        Person.Answer answer = broker.lodge(Goods.roses().json());
        assertThat(answer.text("status")).as(answer.body().toString()).isEqualTo("CLEARED");

        customs.port().airArrived("706-55512345", "NLAMS");
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .until(() -> broker.statusOf(answer.text("mrn")).equals("RELEASED"));
    }

    @Test
    void anotherTradersDeclarationDoesNotExistForOne(Customs customs) {
        String mrn =
                customs.person("trader-a").lodge(Goods.exemptAluminium().json()).text("mrn");
        Person stranger = customs.person("trader-new");

        assertThat(stranger.declaration(mrn).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/declarations/" + mrn + "/timeline").status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/v1/declarations/" + mrn + "/decision").status())
                .isEqualTo(403);
        assertThat(stranger.get("/api/v1/traders/NL801234567/profile").status()).isEqualTo(404);
    }
}
