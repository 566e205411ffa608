package io.greenlane.simulator.traffic;

import tools.jackson.databind.JsonNode;

/** A declaration that the platform did not take, with the problem it gave. */
public record Refusal(String lrn, int status, String code, JsonNode problem) {}
