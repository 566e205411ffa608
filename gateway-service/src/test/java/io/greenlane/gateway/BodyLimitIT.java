package io.greenlane.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A body may have up to 1,048,575 bytes, announced or not. */
class BodyLimitIT extends AtTheGateway {

    private static final int ONE_MEBIBYTE = 1_048_576;

    @Test
    void theLargestAllowedBodyArrivesWhole() {
        assertThat(post(announced(ONE_MEBIBYTE - 1)).statusCode()).isEqualTo(200);
        assertThat(Objects.requireNonNull(DECLARATION.lastSeen()).body()).hasSize(ONE_MEBIBYTE - 1);

        assertThat(post(chunked(ONE_MEBIBYTE - 1)).statusCode()).isEqualTo(200);
        assertThat(Objects.requireNonNull(DECLARATION.lastSeen()).body()).hasSize(ONE_MEBIBYTE - 1);
    }

    @Test
    void oneByteMoreIsRefusedWhetherItWasAnnouncedOrNot() {
        assertRefused(post(announced(ONE_MEBIBYTE)));
        assertRefused(post(chunked(ONE_MEBIBYTE)));
        assertRefused(post(chunked(3 * ONE_MEBIBYTE)));
    }

    /** The service behind it is away here: whatever is let through ends otherwise than by its size. */
    @Test
    void aFileOfACaseMayBeLargerThanAMessage() {
        String evidence = "/api/v1/inspections/0199f6a0-7c3e-7d10-8a53-2b8f4f1f0a01/evidence";

        assertThat(upload(evidence, announced(3 * ONE_MEBIBYTE)).statusCode()).isNotEqualTo(413);
        assertRefused(upload(evidence, announced(10 * ONE_MEBIBYTE + 1)));
        assertRefused(upload(evidence + "/more", announced(ONE_MEBIBYTE)));
        assertRefused(upload(evidence.replace("evidence", "findings"), announced(ONE_MEBIBYTE)));
    }

    /** Browsers send to the end before they read. */
    @Test
    void whoSendsFarTooMuchReadsThatItIsTooMuch() throws IOException {
        byte[] mebibyte = body(ONE_MEBIBYTE);
        String head = """
                POST /api/v1/inspections/0199f6a0-7c3e-7d10-8a53-2b8f4f1f0a01/evidence HTTP/1.1\r
                Host: 127.0.0.1\r
                Authorization: Bearer %s\r
                Content-Type: image/jpeg\r
                Content-Length: %d\r
                \r
                """.formatted(traderToken(), 60 * ONE_MEBIBYTE);
        try (Socket connection = new Socket("127.0.0.1", port())) {
            OutputStream out = connection.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            for (int sent = 0; sent < 60; sent++) {
                out.write(mebibyte);
            }
            String answer = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413").contains("BODY_TOO_LARGE");
        }
    }

    @Test
    void aBodyInMalformedChunksIsTheCallersFault() throws IOException {
        String request = """
                POST /api/v1/declarations HTTP/1.1\r
                Host: 127.0.0.1\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Transfer-Encoding: chunked\r
                \r
                ZZ\r
                """.formatted(traderToken());
        try (Socket connection = new Socket("127.0.0.1", port())) {
            connection.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("BODY_MALFORMED");
        }
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).get("code").asString()).isEqualTo("BODY_TOO_LARGE");
    }

    private HttpResponse<String> post(BodyPublisher body) {
        HttpRequest.Builder request = asTrader("/api/v1/declarations").header("Content-Type", "application/json");
        return send(request.POST(body));
    }

    private HttpResponse<String> upload(String path, BodyPublisher body) {
        return send(asTrader(path).header("Content-Type", "image/jpeg").POST(body));
    }

    private static BodyPublisher announced(int bytes) {
        return BodyPublishers.ofByteArray(body(bytes));
    }

    private static BodyPublisher chunked(int bytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body(bytes)));
    }

    private static byte[] body(int bytes) {
        return "x".repeat(bytes).getBytes(StandardCharsets.US_ASCII);
    }
}
