package io.greenlane.identity.signing;

import java.time.Instant;

/** A key pair as the database keeps it: a JSON Web Key with its private part. */
record StoredKey(String keyId, Instant createdAt, String jwk) {

    @Override
    public String toString() {
        return "StoredKey[" + keyId + " of " + createdAt + "]";
    }
}
