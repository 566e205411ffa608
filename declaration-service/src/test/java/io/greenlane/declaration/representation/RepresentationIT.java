package io.greenlane.declaration.representation;

import static io.greenlane.declaration.ADeclaration.STRANGER;
import static io.greenlane.declaration.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.ADeclaration;
import io.greenlane.declaration.Http.Answer;
import io.greenlane.declaration.ServiceIT;
import java.util.UUID;
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
                        .post(PATH, "{\"representative\": \"" + BROKER + "\", \"validUntil\": \"+999999999-12-30\"}")
                        .broken())
                .containsExactly("WRONG_TYPE validUntil");
        assertThat(trader(IMPORTER)
                        .post(PATH, "{\"representative\": \"" + BROKER + "\", \"validUntil\": \"2020-02-31\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aKeyedGrantAndItsKeyedEndAreDoneOnce() {
        String importer = "NL855555555";
        String broker = "NL866666666";
        var granting = trader(importer).with("Idempotency-Key", "grant-once");
        var revoking = trader(importer).with("Idempotency-Key", "revoke-once");

        Answer granted = granting.post(PATH, grant(broker));
        assertThat(granting.post(PATH, grant(BROKER)).text("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        String one = PATH + "/" + granted.text("/id");
        assertThat(revoking.delete(PATH + "/" + UUID.randomUUID()).broken()).containsExactly("NOT_FOUND id");
        assertThat(revoking.delete(one).status()).isEqualTo(204);
        assertThat(revoking.delete(one).status()).isEqualTo(204);

        Answer again = granting.post(PATH, grant(broker));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("/id")).isEqualTo(granted.text("/id"));
        assertThat(trader(importer).get(PATH).body().get("items")).isEmpty();
    }

    @Test
    void whoeverIsRevokedChangesNothingAnyMore() {
        String importer = "NL877777777";
        String broker = "NL888888888";
        String id = trader(importer).post(PATH, grant(broker)).text("/id");
        ADeclaration declaration = aDeclaration().by(broker, importer);
        String mrn = lodged(declaration, broker);
        trader(importer).delete(PATH + "/" + id);
        String cancellation = DECLARATIONS + "/" + mrn + "/cancellation";
        String reason = "{\"reasonCode\": \"NOT_SHIPPED\"}";

        assertThat(trader(broker).post(cancellation, reason).broken())
                .containsExactly("REPRESENTATION_MISSING importer.eori");
        assertThat(status(mrn)).isEqualTo("LODGED");
        Answer repeated = trader(broker).post(DECLARATIONS, declaration.json());
        assertThat(repeated.status()).isEqualTo(202);
        assertThat(repeated.mrn()).isEqualTo(mrn);
        assertThat(trader(importer).post(cancellation, reason).status()).isEqualTo(202);
    }

    private static String grant(String representative) {
        return "{\"representative\": \"" + representative + "\"}";
    }
}
