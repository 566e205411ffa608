package io.greenlane.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests that take long do not pile up in the gateway until it dies of them. */
class OverloadIT extends AtTheGateway {

    @Test
    void whoComesWhileAllPlacesAreTakenIsTurnedAwayAtOnceAndHealthIsStillTold() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int number = 0; number < REQUESTS_AT_ONCE; number++) {
                slow.add(requestWhoseBodyDoesNotCome("NL8534" + (10_000 + number)));
            }

            HttpResponse<String> turnedAway = await().until(this::anotherOne, answer -> answer.statusCode() == 503);
            assertThat(turnedAway.headers().firstValue("Retry-After")).contains("1");
            assertThat(turnedAway.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(json(turnedAway).get("code").asString()).isEqualTo("OVERLOADED");
            assertThat(send(request("/actuator/health/liveness")).statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        await().until(this::anotherOne, answer -> answer.statusCode() == 200);
    }

    private HttpResponse<String> anotherOne() {
        return send(asTrader("/api/v1/declarations/26NL0123456789ABC1"));
    }

    private Socket requestWhoseBodyDoesNotCome(String eori) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port());
        String head = "POST /api/v1/declarations HTTP/1.1\r\nHost: gateway.example\r\nAuthorization: Bearer "
                + issuer().trader(eori) + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
