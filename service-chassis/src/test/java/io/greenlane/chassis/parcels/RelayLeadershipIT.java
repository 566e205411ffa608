package io.greenlane.chassis.parcels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlane.houserules.identity.TestIssuer;
import io.greenlane.houserules.platform.RealKafka;
import io.greenlane.houserules.platform.RealPostgres;
import io.greenlane.houserules.platform.WithPlatform;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two instances on one database: one relays for both, and the other takes over. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPlatform(database = "parcel")
class RelayLeadershipIT {

    /** What architecture allows, whichever instance committed. */
    private static final Duration TAKEOVER = Duration.ofSeconds(2);

    /** The consumers of two instances share the topic anew when one comes or goes, which is no matter of the relay. */
    private static final Duration REBALANCE = Duration.ofSeconds(30);

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private RealPostgres.Database database;

    @Autowired
    private TestIssuer issuer;

    @Autowired
    private Scales scales;

    @Test
    void aCommitInTheFollowerWakesTheLeaderAndTheFollowerTakesOverWhenTheLeaderIsGone() {
        ConfigurableApplicationContext second = another();
        try {
            Scales elsewhere = second.getBean(Scales.class);
            elsewhere.weigh("from the follower", 1);
            await().atMost(TAKEOVER).untilAsserted(this::assertAllRelayed);

            endSessionOfTheLeader();
            scales.weigh("after the fall", 2);
            await().atMost(TAKEOVER).untilAsserted(this::assertAllRelayed);
            await().atMost(REBALANCE)
                    .untilAsserted(
                            () -> assertThat(scales.heard("from the follower")).containsExactly(1));
            await().atMost(REBALANCE)
                    .untilAsserted(
                            () -> assertThat(scales.heard("after the fall")).containsExactly(2));
        } finally {
            second.close();
        }
        scales.weigh("alone again", 3);
        await().atMost(REBALANCE)
                .untilAsserted(() -> assertThat(scales.heard("alone again")).containsExactly(3));
    }

    private void assertAllRelayed() {
        assertThat(jdbc.queryForObject("select count(*) from chassis.outbox", Integer.class))
                .isZero();
    }

    private static void endSessionOfTheLeader() {
        RealPostgres.asSuperuser("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'");
    }

    private ConfigurableApplicationContext another() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("GREENLANE_PORT", "0");
        settings.put("GREENLANE_ISSUER", issuer.issuer());
        settings.put("GREENLANE_DB_URL", database.jdbcUrl());
        settings.put("GREENLANE_DB_USER", database.user());
        settings.put("GREENLANE_DB_PASSWORD", database.password());
        settings.put("GREENLANE_KAFKA", RealKafka.bootstrapServers());
        return new SpringApplicationBuilder(ParcelService.class)
                .properties(settings)
                .run();
    }
}
