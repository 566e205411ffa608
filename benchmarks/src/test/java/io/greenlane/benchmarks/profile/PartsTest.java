package io.greenlane.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartsTest {

    private final Parts shipped = Parts.shipped();

    @Test
    void theTopmostKnownFrameDecides() {
        assertThat(shipped.of(List.of(
                        "java.util.HashMap",
                        "tools.jackson.core.json.UTF8StreamJsonParser",
                        "io.greenlane.declaration.lodgement.LodgementController",
                        "org.apache.catalina.core.StandardWrapperValve")))
                .isEqualTo("JSON");
    }

    @Test
    void whatTheJdkDoesIsItsCallersWork() {
        assertThat(shipped.of(List.of("sun.nio.ch.SocketDispatcher", "org.postgresql.core.PGStream")))
                .isEqualTo("JDBC");
        assertThat(shipped.of(List.of("sun.nio.ch.SocketDispatcher", "org.apache.coyote.http11.Http11OutputBuffer")))
                .isEqualTo("HTTP server");
    }

    @Test
    void kafkasCommonCodeIsWhoeverUsesIt() {
        assertThat(shipped.of(List.of(
                        "org.apache.kafka.common.network.Selector",
                        "org.apache.kafka.clients.NetworkClient",
                        "org.apache.kafka.clients.producer.internals.Sender")))
                .isEqualTo("Kafka producer");
        assertThat(shipped.of(List.of(
                        "org.apache.kafka.common.network.Selector",
                        "org.apache.kafka.clients.NetworkClient",
                        "org.apache.kafka.clients.consumer.internals.ConsumerNetworkClient")))
                .isEqualTo("Kafka consumer");
    }

    @Test
    void ofTwoPrefixesTheLongerCounts() {
        Parts parts = new Parts(Map.of("io.greenlane.", "logic", "io.greenlane.chassis.", "chassis"));

        assertThat(parts.of(List.of("io.greenlane.chassis.web.WorkLimit"))).isEqualTo("chassis");
        assertThat(parts.of(List.of("io.greenlane.declaration.Rows"))).isEqualTo("logic");
        assertThat(parts.of(List.of("io.greenlane.zoo.Lion"))).isEqualTo("logic");
    }

    @Test
    void aStackThatNobodyKnowsIsSaidToBeUnknown() {
        assertThat(shipped.of(List.of("com.example.Something", "java.lang.Thread")))
                .isEqualTo("JDK and other");
        assertThat(shipped.of(List.of())).isEqualTo("JDK and other");
    }
}
