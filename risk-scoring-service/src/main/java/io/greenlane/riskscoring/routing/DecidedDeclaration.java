package io.greenlane.riskscoring.routing;

/** A decision together with what it was made from. */
record DecidedDeclaration(Facts facts, Decision decision) {}
