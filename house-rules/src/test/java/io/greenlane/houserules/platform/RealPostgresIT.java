package io.greenlane.houserules.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class RealPostgresIT {

    @Test
    void everyCallerGetsADatabaseOfItsOwn() throws SQLException {
        RealPostgres.Database one = RealPostgres.database("declaration");
        RealPostgres.Database two = RealPostgres.database("declaration");

        run(one, "CREATE TABLE declaration (mrn text)");
        run(two, "CREATE TABLE declaration (mrn text)");

        assertThat(one.name()).isNotEqualTo(two.name());
        assertThat(one.user()).isNotEqualTo(two.user());
    }

    @Test
    void itIsAPresentDayServerWhoseLogCanBeRead() throws SQLException {
        RealPostgres.Database database = RealPostgres.database("facts");

        assertThat(ask(database, "SHOW server_version")).startsWith("18");
        assertThat(ask(database, "SHOW wal_level")).isEqualTo("logical");
        assertThat(ask(database, "SELECT uuidv7()")).hasSize(36);
    }

    @Test
    void anOutageCutsSessionsAndKeepsDataAndAddress() throws SQLException {
        RealPostgres.Database database = RealPostgres.database("outage");
        run(database, "CREATE TABLE kept (mrn text)");
        run(database, "INSERT INTO kept VALUES ('26NLK3F7Q2ZT8W4AB9')");
        try (Connection session = database.connect()) {
            try (Outage outage = RealPostgres.outage()) {
                assertThat(outage).isNotNull();
                assertThat(session.isValid(1)).isFalse();
                assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
            }
        }
        assertThat(ask(database, "SELECT mrn FROM kept")).isEqualTo("26NLK3F7Q2ZT8W4AB9");
    }

    @Test
    void aNameThatIsMoreThanANameIsRefused() {
        assertThatThrownBy(() -> RealPostgres.database("x; DROP DATABASE y"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void run(RealPostgres.Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(RealPostgres.Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }
}
