package io.greenlane.declaration;

import static io.greenlane.declaration.ADeclaration.ROASTERY;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.houserules.identity.TestIssuer;
import io.greenlane.houserules.platform.WithPlatform;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The running service with its real database, broker and issuer; all tests of the module share it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "greenlane.release.waiting=classpath:waiting-in-tests.json")
@WithPlatform(database = "declaration")
public abstract class ServiceIT {

    protected static final String DECLARATIONS = "/api/v1/declarations";

    @Autowired
    private TestIssuer issuer;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    protected JdbcClient jdbc() {
        return jdbc;
    }

    protected TestIssuer issuer() {
        return issuer;
    }

    protected Http anybody() {
        return new Http(port);
    }

    protected Http trader(String eori) {
        return anybody().as(issuer.trader(eori));
    }

    protected Http officer() {
        return anybody().as(issuer.officer("DEHAM001", "NLRTM001"));
    }

    /** Lodges as the declarant it names, which must succeed. */
    protected String lodged(ADeclaration declaration, String declarant) {
        Http.Answer answer = trader(declarant).post(DECLARATIONS, declaration.json());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        return answer.mrn();
    }

    protected String lodged(ADeclaration declaration) {
        return lodged(declaration, ROASTERY);
    }

    /** Tells the service how its declaration was routed, and waits until it knows. */
    protected void routed(String mrn, int version, int sequence, String lane, String... holds) {
        Broker.publish("routing-decisions", mrn, "routing.routed.v1", """
                {"mrn": "%s", "version": %d, "sequence": %d, "lane": "%s", "holds": [%s], "score": "60",
                 "reasons": [{"step": "RISK", "code": "NEW_IMPORTER", "message": "Secret."}]}
                """.formatted(
                        mrn, version, sequence, lane, String.join(",", holds)));
        Awaitility.await("the decision about " + mrn)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> jdbc.sql("""
                                select count(*) from declaration where mrn = ?
                                   and (decided_version, decided_sequence) >= (?, ?)
                                """)
                                .params(mrn, version, sequence)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    protected static String hold(String code, String owner) {
        return """
                {"code": "%s", "itemNumber": 1, "message": "%s.", "fix": "Mend it.", "owner": "%s",
                 "deadline": "2099-12-30T10:00:00Z", "onTimeout": "REFUSE"}
                """.formatted(code, code, owner);
    }

    protected static String detailedInspection() {
        return """
                {"code": "DETAILED_INSPECTION", "message": "Customs examines these goods.", "fix": "Nothing to do.",
                 "owner": "CUSTOMS", "deadline": "2099-12-30T10:00:00Z", "onTimeout": "REMIND"}
                """;
    }

    protected void awaitStatus(String mrn, String status) {
        Awaitility.await(mrn + " becomes " + status)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(status(mrn)).isEqualTo(status));
    }

    protected String status(String mrn) {
        return jdbc.sql("select status from declaration where mrn = ?")
                .param(mrn)
                .query(String.class)
                .single();
    }
}
