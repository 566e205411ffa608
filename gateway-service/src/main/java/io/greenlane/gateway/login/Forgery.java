package io.greenlane.gateway.login;

import io.greenlane.chassis.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfException;

/** A call that comes with a session's cookie and without proof that the console's own page made it. */
final class Forgery {

    private Forgery() {}

    static RuntimeException told(AccessDeniedException refusal) {
        return refusal instanceof CsrfException
                ? new ProblemException(
                        HttpStatus.FORBIDDEN,
                        "CSRF_TOKEN_MISSING",
                        "X-XSRF-TOKEN",
                        "The call has a session but no proof that it comes from the console.",
                        "Send the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN; GET /console/session sets it.")
                : refusal;
    }
}
