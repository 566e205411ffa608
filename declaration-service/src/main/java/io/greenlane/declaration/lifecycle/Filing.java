package io.greenlane.declaration.lifecycle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What never changes about a declaration.
 *
 * @param transportDocument bill of lading or air waybill, where one was named
 * @param containers empty for goods that travel without
 */
public record Filing(
        String mrn,
        String lrn,
        Enterprise declarant,
        Enterprise importer,
        String customsOffice,
        Instant lodgedAt,
        @Nullable String transportDocument,
        List<String> containers) {

    /** A party as the declaration names it. */
    public record Enterprise(String eori, String name) {}

    public Filing {
        containers = List.copyOf(containers);
    }

    /** Whether this enterprise is one of the parties and so may see the declaration. */
    public boolean concerns(@Nullable String eori) {
        return importer.eori.equals(eori) || declarant.eori.equals(eori);
    }
}
