package io.greenlane.compliancehistory.audit;

import io.greenlane.chassis.messaging.Received;
import io.greenlane.chassis.paging.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The trail: what was told of, and once more where it is asked for. */
@Component
class Trail {

    private final JdbcTemplate jdbc;
    private final JdbcClient queries;

    Trail(JdbcTemplate jdbc, JdbcClient queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    /** Keeps a batch; the driver sends it in one round trip. */
    void on(List<Received<Deed>> told) {
        jdbc.batchUpdate("""
                insert into audit_record (id, at, service, actor, roles, action, mrns, subjects)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """, new BatchPreparedStatementSetter() {
            @Override
            public void setValues(java.sql.PreparedStatement statement, int row) throws SQLException {
                Received<Deed> one = told.get(row);
                Deed deed = one.body();
                var connection = statement.getConnection();
                statement.setObject(1, one.id());
                statement.setObject(2, deed.at().atOffset(ZoneOffset.UTC));
                statement.setString(3, deed.service());
                statement.setString(4, deed.actor());
                statement.setArray(
                        5, connection.createArrayOf("text", deed.roles().toArray()));
                statement.setString(6, deed.action());
                statement.setArray(
                        7, connection.createArrayOf("text", deed.mrns().toArray()));
                List<String> subjects = deed.subjects() == null ? List.of() : deed.subjects();
                statement.setArray(8, connection.createArrayOf("text", subjects.toArray()));
            }

            @Override
            public int getBatchSize() {
                return told.size();
            }
        });
    }

    /** The newest first. */
    List<RecordedDeed> find(TrailFilter filter, @Nullable Cursor after, int limit) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("limit", limit);
        where(conditions, parameters, "actor = :who", "who", filter.who());
        where(conditions, parameters, "action = :action", "action", filter.action());
        where(conditions, parameters, "mrns @> array[cast(:mrn as text)]", "mrn", filter.mrn());
        where(conditions, parameters, "at >= :from", "from", utc(filter.since()));
        where(conditions, parameters, "at < :to", "to", utc(filter.until()));
        if (after != null) {
            conditions.add("(at, id) < (:afterTime, :afterId)");
            parameters.put("afterTime", after.instant(0).atOffset(ZoneOffset.UTC));
            parameters.put("afterId", after.uuid(1));
        }
        return queries.sql("select * from audit_record"
                        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                        + " order by at desc, id desc limit :limit")
                .params(parameters)
                .query(Trail::deed)
                .list();
    }

    private static void where(
            List<String> conditions,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static RecordedDeed deed(ResultSet row, int number) throws SQLException {
        return new RecordedDeed(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("service"),
                row.getString("actor"),
                texts(row, "roles"),
                row.getString("action"),
                texts(row, "mrns"),
                texts(row, "subjects"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
