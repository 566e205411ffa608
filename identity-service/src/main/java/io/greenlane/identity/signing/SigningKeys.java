package io.greenlane.identity.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.greenlane.identity.IdentitySettings;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The RSA keys of this provider, kept in its database, so that tokens outlive a restart and every instance signs and
 * verifies alike. The key that signs comes first in every answer.
 */
@Component
public class SigningKeys implements JWKSource<SecurityContext> {

    /** How long an instance may go on with what it read; the others learn of a new key within this time. */
    static final Duration READ_AGAIN_AFTER = Duration.ofSeconds(30);

    /** A new key signs only once every instance has had time to publish it: nobody meets a token he cannot verify. */
    static final Duration PUBLISHED_BEFORE_SIGNING = READ_AGAIN_AFTER.multipliedBy(4);

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    private final SigningKeyTable table;
    private final TransactionOperations transactions;
    private final InstantSource clock;
    private final IdentitySettings settings;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Published published;

    SigningKeys(
            SigningKeyTable table, TransactionOperations transactions, InstantSource clock, IdentitySettings settings) {
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
        this.settings = settings;
        renew();
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(current());
    }

    /** Gives an ageing key its successor, and drops keys that no living token can have been signed with. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void renew() {
        transactions.executeWithoutResult(status -> {
            table.lock();
            Instant now = clock.instant();
            table.deleteKeysWithASuccessorOlderThan(
                    now.minus(settings.tokenLifetime()).minus(PUBLISHED_BEFORE_SIGNING.multipliedBy(2)));
            List<StoredKey> keys = table.newestFirst();
            if (keys.isEmpty() || keys.getFirst().createdAt().isBefore(now.minus(settings.signingKeyLifetime()))) {
                StoredKey key = newKey(now);
                table.insert(key);
                log.info("New signing key {}", key.keyId());
            }
        });
        published = read();
    }

    private JWKSet current() {
        Published known = published;
        if (known != null && clock.instant().isBefore(known.at().plus(READ_AGAIN_AFTER))) {
            return known.keys();
        }
        // One thread reads; the others go on with what is known instead of queueing behind the database.
        if (known != null && !reading.tryLock()) {
            return known.keys();
        }
        if (known == null) {
            reading.lock();
        }
        try {
            Published read = read();
            published = read;
            return read.keys();
        } catch (DataAccessException e) {
            if (known == null) {
                throw e;
            }
            log.warn("Signing keys could not be read again, going on with those of {}", known.at(), e);
            return known.keys();
        } finally {
            reading.unlock();
        }
    }

    private Published read() {
        Instant now = clock.instant();
        return new Published(new JWKSet(signingKeyFirst(table.newestFirst(), now)), now);
    }

    /** The newest key that has been published long enough; when none has been, the oldest: it is the best known. */
    static List<JWK> signingKeyFirst(List<StoredKey> newestFirst, Instant now) {
        StoredKey signing = newestFirst.stream()
                .filter(key -> !key.createdAt().isAfter(now.minus(PUBLISHED_BEFORE_SIGNING)))
                .findFirst()
                .orElseGet(newestFirst::getLast);
        List<JWK> ordered = new ArrayList<>();
        ordered.add(parsed(signing));
        newestFirst.stream()
                .filter(key -> !key.equals(signing))
                .map(SigningKeys::parsed)
                .forEach(ordered::add);
        return ordered;
    }

    static StoredKey newKey(Instant now) {
        try {
            JWK key = new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
            return new StoredKey(key.getKeyID(), now, key.toJSONString());
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java runtime cannot make RSA keys", e);
        }
    }

    private static JWK parsed(StoredKey key) {
        try {
            return JWK.parse(key.jwk());
        } catch (ParseException e) {
            throw new IllegalStateException("Row " + key.keyId() + " of signing_key holds no JSON Web Key", e);
        }
    }

    private record Published(JWKSet keys, Instant at) {}
}
