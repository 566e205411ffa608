package io.greenlane.chassis.problem;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A body that grew past the limit while it was read. */
public class PayloadTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    /** @param limit bytes that are still accepted */
    public PayloadTooLargeException(long limit) {
        super("The body is larger than " + limit + " bytes");
        this.limit = limit;
    }

    public ProblemDetail problem() {
        return Problems.detail(
                HttpStatus.CONTENT_TOO_LARGE,
                "BODY_TOO_LARGE",
                "body",
                "The body is larger than " + limit + " bytes.",
                "Split it or send less.");
    }
}
