package io.greenlane.benchmarks.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProducersTest {

    @Test
    void theComparedRelaysSendWithTheSettingsOfTheChassis() throws Exception {
        // The chassis shows its settings to nobody, and nobody but this comparison has to know them.
        var settings =
                Class.forName("io.greenlane.chassis.messaging.OutboxRelay").getDeclaredMethod("producerSettings");
        settings.setAccessible(true);

        assertThat(Producers.SHIPPED).isEqualTo(settings.invoke(null));
    }
}
