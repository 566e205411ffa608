package io.greenlane.chassis.messaging;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Remembers which events a subscription has handled, in the transaction of their effect. */
final class Inbox {

    private final JdbcTemplate jdbc;

    Inbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Records the ids and returns those that were new; one round trip. */
    Set<UUID> claim(String subscription, Collection<UUID> ids) {
        return new HashSet<>(jdbc.query(
                connection -> {
                    // In order, so that two consumers of overlapping batches cannot deadlock.
                    var statement = connection.prepareStatement("""
                            insert into chassis.inbox (subscription, event_id)
                            select ?, id from unnest(?::uuid[]) as id order by id
                            on conflict do nothing returning event_id
                            """);
                    statement.setString(1, subscription);
                    statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
                    return statement;
                },
                (row, number) -> row.getObject(1, UUID.class)));
    }
}
