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
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int INTERNAL_ERROR = 500;

    public boolean ok() {
        return status >= 200 && status < MULTIPLE_CHOICES;
    }

    /** Whether nobody can tell from it what became of the request, so that the same request is worth sending again. */
    public boolean undecided() {
        return status == 0
                || status == TOO_MANY_REQUESTS
                || status >= INTERNAL_ERROR
                || code().equals("REQUEST_IN_FLIGHT");
    }

    /** The problem's code, or the status where an answer is no problem of ours. */
    public String code() {
        return body.path("code").asString("HTTP_" + status);
    }
}
