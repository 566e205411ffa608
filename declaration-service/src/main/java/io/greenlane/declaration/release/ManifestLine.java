package io.greenlane.declaration.release;

import java.time.Instant;

/**
 * What a manifest says is in a container, or travels under a document without one.
 *
 * @param document empty where the reference is the document itself
 * @param customsOffice who supervises the unloading
 * @param toldAt when the port said so
 * @param declarations how many the goods need
 */
record ManifestLine(
        String reference,
        String document,
        String customsOffice,
        Instant toldAt,
        Instant expectedAt,
        int declarations) {}
