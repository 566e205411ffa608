package io.greenlane.riskscoring.routing;

import io.greenlane.vocabulary.CountryCode;
import io.greenlane.vocabulary.Mrn;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers that no other test of this run has. */
final class Mrns {

    private static final AtomicLong NUMBER = new AtomicLong();

    private Mrns() {}

    static String next() {
        return Mrn.mint(Instant.parse("2026-11-23T10:15:30Z"), new CountryCode("NL"), NUMBER.incrementAndGet())
                .value();
    }

    static String nextImporter() {
        return "NL" + NUMBER.incrementAndGet();
    }
}
