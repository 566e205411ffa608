package io.greenlane.houserules.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.houserules.identity.TestIssuer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig
@TestPropertySource(properties = "GREENLANE_AUDIENCE=chosen-by-the-test")
@WithPlatform(database = "declaration")
class WithPlatformIT {

    private final Environment environment;
    private final RealPostgres.Database database;
    private final TestIssuer issuer;

    @Autowired
    WithPlatformIT(Environment environment, RealPostgres.Database database, TestIssuer issuer) {
        this.environment = environment;
        this.database = database;
        this.issuer = issuer;
    }

    @Test
    void aServiceFindsItsDatabaseInTheSettingsOfProduction() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                environment.getRequiredProperty("GREENLANE_DB_URL"),
                environment.getRequiredProperty("GREENLANE_DB_USER"),
                environment.getRequiredProperty("GREENLANE_DB_PASSWORD"))) {
            assertThat(connection.getCatalog()).isEqualTo(database.name()).startsWith("declaration");
        }
    }

    @Test
    void aServiceFindsItsBrokerAndItsIssuer() {
        assertThat(environment.getRequiredProperty("GREENLANE_KAFKA")).isEqualTo(RealKafka.bootstrapServers());
        assertThat(environment.getRequiredProperty("GREENLANE_ISSUER")).isEqualTo(issuer.issuer());
    }

    @Test
    void whatATestSetsItselfComesFirst() {
        assertThat(environment.getRequiredProperty("GREENLANE_AUDIENCE")).isEqualTo("chosen-by-the-test");
    }

    @Test
    void equalAnnotationsShareAContextAndOthersDoNot() {
        PlatformContext.Factory factory = new PlatformContext.Factory();

        assertThat(factory.createContextCustomizer(WithPlatformIT.class, List.of()))
                .isEqualTo(factory.createContextCustomizer(SameAgain.class, List.of()))
                .isNotEqualTo(factory.createContextCustomizer(WithoutDatabase.class, List.of()));
        assertThat(factory.createContextCustomizer(Object.class, List.of())).isNull();
    }

    @WithPlatform(database = "declaration")
    private static final class SameAgain {}

    @WithPlatform
    private static final class WithoutDatabase {}

    @Configuration
    static class Nothing {}
}
