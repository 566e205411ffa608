package io.greenlane.inspection.finding;

import java.time.Instant;
import java.util.UUID;

/** What an officer said of an examination that decides nothing yet. */
record Wait(UUID caseId, CheckedConclusion.Waiting said, String officer, Instant at) {}
