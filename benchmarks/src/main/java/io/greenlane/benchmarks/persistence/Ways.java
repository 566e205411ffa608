package io.greenlane.benchmarks.persistence;

import io.greenlane.benchmarks.machine.DatabaseAddress;
import io.greenlane.chassis.identifier.Identifiers;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ways over one table in one context, with one transaction manager for all. */
final class Ways implements AutoCloseable {

    static final int BATCH = 100;

    private static final int PRESENT = 2_000;
    private static final String BODY = "{\"goods\":\"Hollow profiles of aluminium alloy\"}".repeat(20);

    private final Identifiers identifiers = new Identifiers();
    private final ConfigurableApplicationContext context;
    private final JdbcTemplate jdbc;

    Ways(DatabaseAddress database) {
        context = SpringApplication.run(
                new Class<?>[] {SqlConfiguration.class, EntityConfiguration.class}, arguments(database));
        jdbc = context.getBean(JdbcTemplate.class);
        var schema = new ResourceDatabasePopulator(new ClassPathResource("db/persistence/V1__stored_declaration.sql"));
        schema.execute(context.getBean(javax.sql.DataSource.class));
    }

    static String[] arguments(DatabaseAddress database) {
        return new String[] {
            "--spring.config.name=persistence",
            "--GREENLANE_DB_URL=" + database.jdbcUrl(),
            "--GREENLANE_DB_USER=" + database.user(),
            "--GREENLANE_DB_PASSWORD=" + database.password()
        };
    }

    Map<String, Way> all() {
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        Map<String, Way> all = new LinkedHashMap<>();
        all.put("SQL with arrays (UNNEST)", new UnnestWay(jdbc, transaction));
        all.put("JDBC batch, rewritten by the driver", new BatchWay(jdbc, transaction));
        all.put(
                "Hibernate, Persistable, batches of 100",
                new EntityWay(context.getBean(StoredDeclarations.class), transaction));
        return all;
    }

    void clear() {
        jdbc.execute("truncate stored_declaration");
    }

    /** Rows that were never stored. */
    List<StoredRow> fresh() {
        Instant now = Clock.systemUTC().instant();
        return IntStream.range(0, BATCH)
                .mapToObj(row ->
                        new StoredRow(identifiers.next(), "26NLK3F7Q2ZT8W4AB9", "NL801234567", "LODGED", now, BODY))
                .toList();
    }

    /** Fills the table and returns the ids in batches. */
    List<List<UUID>> present() {
        clear();
        Way filling = all().values().iterator().next();
        return IntStream.range(0, PRESENT / BATCH)
                .mapToObj(batch -> {
                    List<StoredRow> rows = fresh();
                    filling.insert(rows);
                    return rows.stream().map(StoredRow::id).toList();
                })
                .toList();
    }

    long rows(String status) {
        Long rows = jdbc.queryForObject("select count(*) from stored_declaration where status = ?", Long.class, status);
        return rows == null ? -1 : rows;
    }

    @Override
    public void close() {
        context.close();
    }
}
