package io.greenlane.compliancehistory.profile;

import java.time.Instant;
import java.util.UUID;

/**
 * A violation that an enterprise reports of itself, before its goods were selected.
 *
 * @param topic the field of the law, such as WASTE
 * @param what in its own words
 */
record SelfReport(
        UUID reportId, String eori, String mrn, String topic, String what, String reportedBy, Instant reportedAt) {}
