package io.greenlane.inspection.planning;

import java.util.UUID;

/** A case was opened, claimed, given back, concluded, withdrawn or overridden: what planning reads of it. */
record CaseTouched(UUID caseId) {}
