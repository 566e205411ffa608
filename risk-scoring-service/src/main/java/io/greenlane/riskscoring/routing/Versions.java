package io.greenlane.riskscoring.routing;

/**
 * Everything a decision was made with.
 *
 * @param profileRevision 0 when the importer had no profile
 */
record Versions(String measures, String riskRules, String policy, long profileRevision) {}
