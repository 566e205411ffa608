package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.balance.Lane;

/** A decision together with what it was made from. */
record DecidedDeclaration(Facts facts, Decision decision) {

    boolean isToBeExamined() {
        return decision.lane() == Lane.RED;
    }
}
