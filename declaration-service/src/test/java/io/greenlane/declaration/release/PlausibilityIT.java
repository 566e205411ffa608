package io.greenlane.declaration.release;

import static io.greenlane.declaration.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.ADeclaration;
import io.greenlane.declaration.Http;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PlausibilityIT extends PortIT {

    private static final String LETTERS = "/api/v1/dead-letters/declaration-service";

    private final String container = ContainerNumbers.next();
    private final ADeclaration declaration = aDeclaration().inContainer(container);

    @Test
    void whatWillBeDischargedNextYearStaysWhileItsNeighbourGoesAndARepairedReportFollows() {
        String mrn = cleared(declaration);
        String nextToIt = ContainerNumbers.next();
        ADeclaration neighbour = aDeclaration().inContainer(nextToIt);
        String neighboursMrn = cleared(neighbour);

        port(container, DISCHARGED, discharge(container, declaration.document(), daysFromNow(365)));
        discharged(nextToIt, neighbour.document());

        awaitStatus(neighboursMrn, "RELEASED");
        JsonNode letter = deadLetter(container);
        assertThat(letter.path("reason").asString())
                .contains("ahead of our clock", "what has happened cannot lie ahead", "as PLN or EST");
        assertThat(status(mrn)).isEqualTo("CLEARED");
        told("release-orders", container);

        replay(letter, discharge(container, declaration.document(), now()));

        awaitStatus(mrn, "RELEASED");
        told("release-orders", container, "release-order.release.v1");
    }

    @Test
    void aKeyThatIsNoTextIsRefusedInWords() {
        String mrn = cleared(declaration);

        port(container + "\0", DISCHARGED, discharge(container, declaration.document(), now()));

        assertThat(deadLetter(container + "\ufffd#").path("reason").asString())
                .contains("key has a character that is no text");
        assertThat(status(mrn)).isEqualTo("CLEARED");
    }

    @Test
    void aReportUnderAnotherKeyIsAboutWhatItsBodyNames() {
        String mrn = cleared(declaration);

        port(ContainerNumbers.next(), DISCHARGED, discharge(container, declaration.document(), now()));

        awaitStatus(mrn, "RELEASED");
        told("release-orders", container, "release-order.release.v1");
    }

    private String cleared(ADeclaration declared) {
        String mrn = lodged(declared);
        routed(mrn, 1, 1, "GREEN");
        return mrn;
    }

    private JsonNode deadLetter(String key) {
        return Awaitility.await("the dead letter of " + key)
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> operator("one").get(LETTERS + "?limit=500").body().path("items").values().stream()
                                .filter(letter -> letter.path("key").asString().startsWith(key))
                                .findFirst()
                                .orElse(null),
                        letter -> letter != null);
    }

    private void replay(JsonNode letter, String body) {
        String path = LETTERS + "/" + letter.path("id").asString();
        String proposedAt =
                operator("one").post(path + "/repair", """
                        {"action": "REPLAY", "reason": "The terminal's clock was a year ahead.", "payload": %s}
                        """.formatted(body)).text("/proposedAt");
        Http.Answer approved =
                operator("two").post(path + "/approval", "{\"approve\": true, \"proposedAt\": \"" + proposedAt + "\"}");
        assertThat(approved.text("/state")).as(approved.body().toString()).isEqualTo("REPLAYED");
    }

    private Http operator(String name) {
        return anybody().as(issuer().tokenFor(name).withRoles("OPERATOR").signed());
    }
}
