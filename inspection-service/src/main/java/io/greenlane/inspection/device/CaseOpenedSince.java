package io.greenlane.inspection.device;

import java.util.UUID;

/** What readings that wait for a case read of its opening. */
record CaseOpenedSince(UUID caseId, String mrn) {}
