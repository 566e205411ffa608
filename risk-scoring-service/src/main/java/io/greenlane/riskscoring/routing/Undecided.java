package io.greenlane.riskscoring.routing;

import java.time.LocalDate;

/** A version of a declaration that a decision is due for. */
record Undecided(String mrn, int version, LocalDate legalDate, DeclarationFact.Content declaration) {}
