package io.greenlane.simulator.gateway;

import tools.jackson.databind.JsonNode;

/**
 * What came back for a request.
 *
 * @param status HTTP status of the last attempt, 0 when nothing ever answered
 * @param body JSON of the answer; a missing node when there was none
 */
public record Answer(int status, JsonNode body) {
    private static final int MULTIPLE_CHOICES = 300;

    public boolean ok() {
        return status >= 200 && status < MULTIPLE_CHOICES;
    }

    /** The problem's code, or the status where an answer is no problem of ours. */
    public String code() {
        return body.path("code").asString("HTTP_" + status);
    }
}
