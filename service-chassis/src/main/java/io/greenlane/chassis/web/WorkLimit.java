package io.greenlane.chassis.web;

import io.greenlane.chassis.problem.Problems;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Works on so many requests at once and turns the others away with a 503 before they cost anything. Without it a virtual
 * thread is begun for each, all of them share the processors, and under overload every one ends after its caller has left.
 * Questions about the health of the service are always answered.
 */
final class WorkLimit extends OncePerRequestFilter {

    private static final String ALWAYS_ANSWERED = "/actuator/";

    private final Semaphore places;
    private final JsonMapper json;
    private final Counter turnedAway;

    /** @param places requests that are worked on at the same time */
    WorkLimit(int places, JsonMapper json, MeterRegistry meters) {
        this.places = new Semaphore(places);
        this.json = json;
        this.turnedAway = Counter.builder("greenlane.requests.turned.away")
                .description("Requests refused because too many others were being worked on")
                .register(meters);
        meters.gauge("greenlane.requests.in.work", this.places, free -> places - free.availablePermits());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(ALWAYS_ANSWERED);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            refuse(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private void refuse(HttpServletResponse response) throws IOException {
        turnedAway.increment();
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        Refusals.write(
                response,
                Problems.detail(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "OVERLOADED",
                        "More requests are being worked on than can be answered in time. Nothing was done; send this one"
                                + " again after the pause."),
                json);
    }
}
