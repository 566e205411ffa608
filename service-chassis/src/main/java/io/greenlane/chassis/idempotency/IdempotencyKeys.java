package io.greenlane.chassis.idempotency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Remembers which request a client's {@code Idempotency-Key} stood for. The key is claimed in the transaction of the
 * effect, so a crash leaves either both or neither.
 */
public class IdempotencyKeys {

    /** How long a key is remembered; a retry after that is a new request. */
    public static final Duration REMEMBERED = Duration.ofDays(7);

    private final JdbcTemplate jdbc;
    private final Set<Name> inFlight = ConcurrentHashMap.newKeySet();

    public IdempotencyKeys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A request that wants to be the one its key stands for.
     *
     * @param client whose key it is; another client's equal key is another key
     * @param key as sent
     * @param fingerprint a digest of the request, see {@link #fingerprint}
     * @param answer what to remember as the answer if this request is the first
     */
    public record Claim(String client, String key, String fingerprint, String answer) {
        private Name name() {
            return new Name(client, key);
        }
    }

    /** What became of a claim. */
    public sealed interface Outcome {
        /** The first of its key: go on. */
        record Fresh() implements Outcome {}

        /** Seen before with the same request: give the first answer again. */
        record Replay(String answer) implements Outcome {}

        /** Seen before with another request: refuse. */
        record OtherRequest() implements Outcome {}
    }

    private record Name(String client, String key) {}

    /** SHA-256 of a request's content, in hexadecimal. */
    public static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /**
     * Claims keys inside the caller's transaction, two round trips for any number. Waits for a concurrent claim of the
     * same key to commit or roll back.
     *
     * @return the outcomes in the order of the claims
     */
    public List<Outcome> claim(List<Claim> claims) {
        Set<Name> fresh = insert(claims);
        Map<Name, Stored> stored = fresh.size() == claims.size() ? Map.of() : read(claims);
        var outcomes = new ArrayList<Outcome>(claims.size());
        for (Claim claim : claims) {
            if (fresh.remove(claim.name())) {
                outcomes.add(new Outcome.Fresh());
            } else {
                Stored first = stored.get(claim.name());
                if (first != null && first.fingerprint.equals(claim.fingerprint)) {
                    outcomes.add(new Outcome.Replay(first.answer));
                } else {
                    outcomes.add(new Outcome.OtherRequest());
                }
            }
        }
        return outcomes;
    }

    /**
     * Marks a key as being worked on in this instance.
     *
     * @return false when a request with this key is in flight; otherwise {@link #end} must follow
     */
    public boolean begin(String client, String key) {
        return inFlight.add(new Name(client, key));
    }

    public void end(String client, String key) {
        inFlight.remove(new Name(client, key));
    }

    private Set<Name> insert(List<Claim> claims) {
        List<Name> names = jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement("""
                            insert into chassis.idempotency_key (client, key, fingerprint, answer)
                            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[])
                            on conflict do nothing returning client, key
                            """);
                    statement.setArray(1, connection.createArrayOf("text", column(claims, Claim::client)));
                    statement.setArray(2, connection.createArrayOf("text", column(claims, Claim::key)));
                    statement.setArray(3, connection.createArrayOf("text", column(claims, Claim::fingerprint)));
                    statement.setArray(4, connection.createArrayOf("text", column(claims, Claim::answer)));
                    return statement;
                },
                (row, number) -> new Name(row.getString(1), row.getString(2)));
        return new HashSet<>(names);
    }

    private Map<Name, Stored> read(List<Claim> claims) {
        Map<Name, Stored> found = new HashMap<>();
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement("""
                            select k.client, k.key, k.fingerprint, k.answer from chassis.idempotency_key k
                            join unnest(?::text[], ?::text[]) as wanted (client, key) using (client, key)
                            """);
                    statement.setArray(1, connection.createArrayOf("text", column(claims, Claim::client)));
                    statement.setArray(2, connection.createArrayOf("text", column(claims, Claim::key)));
                    return statement;
                },
                row -> {
                    found.put(
                            new Name(row.getString(1), row.getString(2)),
                            new Stored(row.getString(3), row.getString(4)));
                });
        return found;
    }

    private static Object[] column(List<Claim> claims, java.util.function.Function<Claim, Object> field) {
        return claims.stream().map(field).toArray();
    }

    private record Stored(String fingerprint, String answer) {}
}
