package io.greenlane.riskscoring.routing;

/** What routing keeps in the database. */
record RoutingTables(KnownDeclarations declarations, WaitingDeclarations waiting, Decisions decisions) {}
