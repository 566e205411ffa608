package io.greenlane.riskscoring;

import io.greenlane.houserules.platform.RealPostgres;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The service's tables in a real database of one's own, without the service. */
public record OwnDatabase(JdbcTemplate jdbc, TransactionTemplate transaction) {

    public static OwnDatabase fresh() {
        RealPostgres.Database database = RealPostgres.database("risk_scoring");
        DataSource source = new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return new OwnDatabase(new JdbcTemplate(source), new TransactionTemplate(new JdbcTransactionManager(source)));
    }
}
