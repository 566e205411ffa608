package io.greenlane.chassis.parcels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.greenlane.houserules.identity.TestIssuer;
import io.greenlane.houserules.platform.WithPlatform;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What is shown as it changes, to each who looks. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPlatform(database = "parcel")
class LiveFeedIT {

    private static final int MOST_VIEWERS = 200;

    @LocalServerPort
    private int port;

    @Autowired
    private TestIssuer issuer;

    @Autowired
    private Board board;

    private final List<Looking> open = new ArrayList<>();

    @BeforeEach
    void aBoard() {
        board.write("first");
    }

    /** Those who only go away are missed later than the next test begins. */
    @AfterEach
    void everybodyIsSentAway() throws IOException {
        board.feed().stop();
        board.feed().start();
        for (Looking looking : open) {
            looking.close();
        }
    }

    @Test
    void whoLooksIsToldAtOnceAndThenWhatHasChanged() throws IOException {
        Looking early = look(issuer.officer("NLRTM001"));
        assertThat(early.next()).isEqualTo("first");

        board.write("second");
        assertThat(early.next()).isEqualTo("second");
        Looking late = look(issuer.officer("NLRTM001"));
        assertThat(late.next()).isEqualTo("second");

        board.write("third");
        assertThat(early.next()).isEqualTo("third");
        assertThat(late.next()).isEqualTo("third");
    }

    @Test
    void whereNothingChangesACommentIsHeardWithinTenSeconds() throws IOException {
        Looking looking = look(issuer.officer("NLRTM001"));
        assertThat(looking.next()).isEqualTo("first");

        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(looking.nextLine()).startsWith(":"));
    }

    @Test
    void aStreamEndsWithItsToken() throws IOException {
        Instant end = Instant.now().plusSeconds(3);
        Looking looking = look(issuer.tokenFor("officer")
                .withRoles("OFFICER")
                .with("exp", Date.from(end))
                .signed());

        assertTimeoutPreemptively(
                Duration.ofSeconds(15),
                () -> assertThat(looking.theRest()).contains("first").doesNotContain("problem", "error"));
    }

    @Test
    void whenAllPlacesAreTakenOthersComeAgainLaterAndWhoLeavesMakesRoom() throws IOException {
        String token = issuer.officer("NLRTM001");
        for (int taken = 0; taken < MOST_VIEWERS; taken++) {
            assertThat(look(token).status()).contains(" 200");
        }

        Looking turnedAway = look(token);

        assertThat(turnedAway.status()).contains(" 503");
        assertThat(turnedAway.head()).containsIgnoringCase("Retry-After:").contains("application/problem+json");
        assertThat(turnedAway.theRest()).contains("TOO_MANY_VIEWERS", "\"fix\"");

        open.getFirst().close();
        board.write("somebody left");
        await().atMost(Duration.ofSeconds(20)).until(() -> look(token).status().contains(" 200"));
    }

    @Test
    void whoDoesNotReadKeepsNobodyWaiting() throws IOException {
        Looking stalled = look(issuer.officer("NLRTM001"));
        assertThat(stalled.next()).isEqualTo("first");
        Looking looking = look(issuer.officer("NLRTM001"));
        assertThat(looking.next()).isEqualTo("first");

        // More than the buffers of two sockets hold, so that whatever is sent to who reads nothing waits.
        for (int round = 0; round < 3; round++) {
            String news = UUID.randomUUID().toString().repeat(250_000);
            board.write(news);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> assertThat(looking.next()).hasSize(news.length()));
        }
    }

    @Test
    void aServiceThatStopsEndsEveryStreamAtOnce() throws IOException {
        Looking looking = look(issuer.officer("NLRTM001"));
        assertThat(looking.next()).isEqualTo("first");

        board.feed().stop();
        try {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> assertThat(looking.theRest()).isNotNull());
            assertThat(look(issuer.officer("NLRTM001")).status()).contains(" 503");
        } finally {
            board.feed().start();
        }
        assertThat(look(issuer.officer("NLRTM001")).next()).isEqualTo("first");
    }

    @Test
    void whoMayNotLookIsToldSo() throws IOException {
        assertThat(look(issuer.trader("NL801234567")).status()).contains(" 403");
        assertThat(look(null).status()).contains(" 401");
    }

    private Looking look(@Nullable String token) throws IOException {
        Looking looking = new Looking(new Socket("127.0.0.1", port), token);
        open.add(looking);
        return looking;
    }

    /** A connection on which a browser would listen; HTTP by hand, so that a test decides when it reads. */
    private static final class Looking implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader reader;
        private final String status;
        private final String head;

        Looking(Socket socket, @Nullable String token) throws IOException {
            this.socket = socket;
            socket.getOutputStream()
                    .write(("GET /api/v1/board HTTP/1.0\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                                    + (token == null ? "" : "Authorization: Bearer " + token + "\r\n")
                                    + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            this.reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            this.status = reader.readLine();
            StringBuilder lines = new StringBuilder();
            for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
                lines.append(line).append('\n');
            }
            this.head = lines.toString();
        }

        String status() {
            return status;
        }

        String head() {
            return head;
        }

        /** What the next event shows. */
        String next() throws IOException {
            for (String line = nextLine(); ; line = nextLine()) {
                if (line.startsWith("data:")) {
                    return JsonMapper.shared()
                            .readTree(line.substring("data:".length()))
                            .path("text")
                            .asString();
                }
            }
        }

        /** The next line with something in it. */
        String nextLine() throws IOException {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty()) {
                    return line;
                }
            }
            throw new IOException("The stream has ended");
        }

        String theRest() throws IOException {
            StringBuilder rest = new StringBuilder();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rest.append(line).append('\n');
            }
            return rest.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
