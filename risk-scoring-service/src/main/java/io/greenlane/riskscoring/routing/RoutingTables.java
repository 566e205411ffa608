package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.balance.OfficeCapacity;
import io.greenlane.riskscoring.threshold.AnnualQuantities;

/** What routing keeps in the database. */
record RoutingTables(
        KnownDeclarations declarations,
        WaitingDeclarations waiting,
        Decisions decisions,
        OpenDecisions open,
        WithdrawnExaminations withdrawn,
        AnnualQuantities annual,
        OfficeCapacity capacity) {}
