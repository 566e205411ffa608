package io.greenlane.benchmarks.profile;

import io.greenlane.benchmarks.machine.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL's own count of what it was asked, by its extension {@code pg_stat_statements}. */
public final class Statements {

    /** What the server has to be started with. */
    public static final Map<String, String> SETTINGS = Map.of(
            "shared_preload_libraries",
            "pg_stat_statements",
            "pg_stat_statements.track",
            "all",
            "track_io_timing",
            "on");

    private static final int MOST = 200;

    private final DatabaseAddress superuser;

    /** @param superuser of the server, on any database */
    public Statements(DatabaseAddress superuser) {
        this.superuser = superuser;
    }

    /**
     * One statement without its values.
     *
     * @param millis time the server spent on it, waiting included
     * @param walBytes what it wrote to the log
     */
    public record Asked(String database, String sql, long calls, double millis, long rows, long walBytes) {}

    /** Counts from now on. */
    void begin() {
        doing(statement -> {
            statement.execute("create extension if not exists pg_stat_statements");
            return statement.execute("select pg_stat_statements_reset()");
        });
    }

    /** The costliest, the first of which took longest. */
    List<Asked> counted() {
        return doing(statement -> {
            List<Asked> counted = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("""
                    select d.datname, s.query, s.calls, s.total_exec_time, s.rows, s.wal_bytes
                    from pg_stat_statements s join pg_database d on d.oid = s.dbid
                    where d.datname <> 'postgres'
                    order by s.total_exec_time desc limit %d
                    """.formatted(MOST))) {
                while (rows.next()) {
                    counted.add(new Asked(
                            rows.getString(1),
                            rows.getString(2).replaceAll("\\s+", " ").strip(),
                            rows.getLong(3),
                            rows.getDouble(4),
                            rows.getLong(5),
                            rows.getLong(6)));
                }
            }
            return List.copyOf(counted);
        });
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Statement statement) throws SQLException;
    }

    private <T> T doing(Work<T> work) {
        try (Connection connection =
                        DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            return work.with(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException("PostgreSQL does not tell what it was asked", failed);
        }
    }
}
