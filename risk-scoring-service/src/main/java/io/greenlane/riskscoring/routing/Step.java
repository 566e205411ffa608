package io.greenlane.riskscoring.routing;

/** The step of a decision that a reason comes from, in their order. */
enum Step {
    CONTROL_DRAW,
    PROHIBITION,
    CRITERION,
    EVIDENCE,
    RISK,
    AUDIT
}
