package io.greenlane.platform.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlane.platform.refusal.PlatformRefusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PlatformPortsTest {

    @Test
    void internalPortsFollowTheirBaseInAFixedOrder() {
        PlatformPorts ports = new PlatformPorts(8080, 18080);

        assertThat(ports.of("gateway-service")).isEqualTo(8080);
        assertThat(ports.of("identity-service")).isEqualTo(18080);
        assertThat(ports.of("inspection-service")).isEqualTo(18084);
        assertThat(ports.of("postgres")).isEqualTo(18085);
        assertThat(ports.of("kafka")).isEqualTo(18086);
        assertThat(ports.kafkaController()).isEqualTo(18087);
        assertThat(ports.kafkaOutside()).isEqualTo(18088);
    }

    @Test
    void freePortsAreNotRefused() {
        assertThatCode(() -> PlatformPorts.free().refuseIfTaken()).doesNotThrowAnyException();
    }

    @Test
    void aTakenGatewayPortIsNamedWithItsHolderAndItsFlag() throws IOException {
        PlatformPorts ports = PlatformPorts.free();
        try (ServerSocket _ = listening(ports.gateway(), "127.0.0.1")) {
            assertThatThrownBy(ports::refuseIfTaken)
                    .isInstanceOf(PlatformRefusal.class)
                    .hasMessage("Port " + ports.gateway() + ", wanted for gateway-service, is taken by java (process "
                            + ProcessHandle.current().pid() + "); choose another with --port.");
        }
    }

    @Test
    void aListenerOnAllAddressesTakesAnInternalPortToo() throws IOException {
        PlatformPorts ports = PlatformPorts.free();
        try (ServerSocket _ = listening(ports.of("kafka"), "0.0.0.0")) {
            assertThatThrownBy(ports::refuseIfTaken)
                    .isInstanceOf(PlatformRefusal.class)
                    .hasMessageStartingWith("Port " + ports.of("kafka") + ", wanted for kafka, is taken by java")
                    .hasMessageEndingWith("--internal-port-base.");
        }
    }

    @Test
    void aGatewayPortAmongTheInternalOnesIsRefused() {
        assertThatThrownBy(() -> new PlatformPorts(18083, 18080))
                .isInstanceOf(PlatformRefusal.class)
                .hasMessageContaining("both");
    }

    @Test
    void aNumberThatIsNoPortIsRefused() {
        assertThatThrownBy(() -> new PlatformPorts(8080, 65_530))
                .isInstanceOf(PlatformRefusal.class)
                .hasMessageContaining("--internal-port-base");
    }

    private static ServerSocket listening(int port, String address) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral(address), port));
        return socket;
    }
}
