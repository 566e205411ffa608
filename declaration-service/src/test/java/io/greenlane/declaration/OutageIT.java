package io.greenlane.declaration;

import static io.greenlane.declaration.ADeclaration.ROASTERY;
import static io.greenlane.declaration.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.houserules.platform.Outage;
import io.greenlane.houserules.platform.RealKafka;
import io.greenlane.houserules.platform.RealPostgres;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class OutageIT extends ServiceIT {

    @Test
    void withoutItsDatabaseTheServiceSaysSoAndNothingIsHalfDone() {
        ADeclaration declaration = aDeclaration();
        try (Outage _ = RealPostgres.outage()) {
            Http.Answer answer = trader(ROASTERY).post(DECLARATIONS, declaration.json());

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotEmpty();
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(trader(ROASTERY).get(DECLARATIONS).status()).isEqualTo(503);
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
        routed(mrn, 1, 1, "GREEN");
        assertThat(status(mrn)).isEqualTo("CLEARED");
    }

    @Test
    void withoutItsBrokerTheServiceTakesDeclarationsAndTellsOfThemLater() {
        String mrn;
        try (Outage _ = RealKafka.outage()) {
            mrn = lodged(aDeclaration());
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Broker.events("declarations", mrn))
                        .extracting(Broker.Event::type)
                        .containsExactly("declaration.lodged.v1"));
        routed(mrn, 1, 1, "GREEN");
        assertThat(status(mrn)).isEqualTo("CLEARED");
    }
}
