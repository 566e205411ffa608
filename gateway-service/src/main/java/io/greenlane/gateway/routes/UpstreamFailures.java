package io.greenlane.gateway.routes;

import io.github.bucket4j.Bucket;
import io.greenlane.chassis.problem.PayloadTooLargeException;
import io.greenlane.chassis.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.HandlerFunction;

/** Says what a client can do when the service behind a path is away, silent or breaks off. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UpstreamFailures implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(UpstreamFailures.class);

    private final HandlerExceptionResolver problems;
    private final Counter failures;

    /** A service that is away fails every request for it; a line for each would be the next outage. */
    private final Bucket lines = Bucket.builder()
            .addLimit(limit -> limit.capacity(5).refillGreedy(5, Duration.ofSeconds(1)))
            .build();

    UpstreamFailures(
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems, MeterRegistry meters) {
        this.problems = problems;
        this.failures = Counter.builder("greenlane.upstream.failures")
                .description("Requests that got no whole answer from a service")
                .register(meters);
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        boolean proxied = handler instanceof HandlerFunction;
        if (!proxied || !(failure instanceof ResourceAccessException || failure instanceof IOException)) {
            return null;
        }
        if (isCausedBy(ClientAbortException.class, failure)) {
            // The caller has gone; there is nobody to tell, and it says nothing about the service.
            return new ModelAndView();
        }
        if (isCausedBy(BadRequestException.class, failure)) {
            // The caller's own body broke off; the container tells him so, and it says nothing about the service.
            return new ModelAndView();
        }
        failures.increment();
        if (lines.tryConsume(1)) {
            log.warn("{} {} got no whole answer: {}", request.getMethod(), request.getRequestURI(), failure.toString());
        }
        if (response.isCommitted()) {
            // Part of the answer is out. An exception that reaches the container makes it cut the connection, which is
            // the only way left to tell the client that the answer is not whole.
            throw new IllegalStateException("The answer broke off", failure);
        }
        // The service's headers may be in already, a length that no longer fits among them.
        response.reset();
        return problems.resolveException(request, response, handler, problem(failure));
    }

    private static boolean isCausedBy(Class<? extends Throwable> kind, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static ProblemException problem(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PayloadTooLargeException) {
                return new ProblemException(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "BODY_TOO_LARGE",
                        "The body is too large; split it or send less.");
            }
            if (cause instanceof SocketTimeoutException && !(cause instanceof ConnectTimeoutException)) {
                return new ProblemException(
                        HttpStatus.GATEWAY_TIMEOUT,
                        "UPSTREAM_TIMEOUT",
                        "The service did not answer in time. It may still do what was asked: look before sending it again,"
                                + " or send it again with the same Idempotency-Key.");
            }
        }
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "UPSTREAM_UNAVAILABLE",
                "The service behind this path cannot be reached at the moment. Send the request again.");
    }
}
