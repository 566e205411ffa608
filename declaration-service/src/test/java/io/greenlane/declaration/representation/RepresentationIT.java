package io.greenlane.declaration.representation;

import static io.greenlane.declaration.ADeclaration.STRANGER;
import static io.greenlane.declaration.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.Http.Answer;
import io.greenlane.declaration.ServiceIT;
import org.junit.jupiter.api.Test;

class RepresentationIT extends ServiceIT {

    private static final String PATH = "/api/v1/representations";
    private static final String IMPORTER = "NL811111111";
    private static final String BROKER = "NL822222222";

    @Test
    void aBrokerLodgesForAnImporterAsLongAsItIsAuthorised() {
        String body = aDeclaration().by(BROKER, IMPORTER).json();
        assertThat(trader(BROKER).post(DECLARATIONS, body).broken())
                .containsExactly("REPRESENTATION_MISSING importer.eori");

        Answer granted = trader(IMPORTER).post(PATH, grant(BROKER));
        assertThat(granted.status()).isEqualTo(201);
        assertThat(trader(BROKER).post(DECLARATIONS, body).status()).isEqualTo(202);

        String id = granted.text("/id");
        assertThat(trader(BROKER).delete(PATH + "/" + id).status()).isEqualTo(403);
        assertThat(trader(STRANGER).delete(PATH + "/" + id).status()).isEqualTo(404);
        assertThat(trader(IMPORTER).delete(PATH + "/" + id).status()).isEqualTo(204);
        assertThat(trader(IMPORTER).delete(PATH + "/" + id).status()).isEqualTo(404);
        assertThat(trader(BROKER)
                        .post(DECLARATIONS, aDeclaration().by(BROKER, IMPORTER).json())
                        .broken())
                .containsExactly("REPRESENTATION_MISSING importer.eori");
    }

    @Test
    void bothSidesSeeIt() {
        String importer = "NL833333333";
        String broker = "NL844444444";
        String id = trader(importer).post(PATH, grant(broker)).text("/id");
        assertThat(trader(importer).post(PATH, grant(broker)).text("/id")).isEqualTo(id);

        assertThat(trader(importer).get(PATH).text("/items/0/id")).isEqualTo(id);
        assertThat(trader(broker).get(PATH).text("/items/0/importer")).isEqualTo(importer);
        assertThat(trader(STRANGER).get(PATH).body().get("items")).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(trader(IMPORTER).post(PATH, grant(IMPORTER)).broken())
                .containsExactly("REPRESENTS_ITSELF representative");
        assertThat(trader(IMPORTER).post(PATH, grant("nobody")).broken())
                .containsExactly("MALFORMED_EORI representative");
        assertThat(trader(IMPORTER)
                        .post(PATH, "{\"representative\": \"" + BROKER + "\", \"validUntil\": \"2020-01-01\"}")
                        .broken())
                .containsExactly("ALREADY_ENDED validUntil");
        assertThat(trader(IMPORTER)
                        .post(PATH, "{\"representative\": \"" + BROKER + "\", \"validUntil\": \"2020-02-31\"}")
                        .status())
                .isEqualTo(400);
    }

    private static String grant(String representative) {
        return "{\"representative\": \"" + representative + "\"}";
    }
}
