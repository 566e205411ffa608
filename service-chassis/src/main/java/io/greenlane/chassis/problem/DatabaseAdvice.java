package io.greenlane.chassis.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a client is told while the database is away; for services that have one. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAdvice {

    @ExceptionHandler({CannotCreateTransactionException.class, TransientDataAccessException.class})
    ResponseEntity<ProblemDetail> databaseAway(RuntimeException outage, HttpServletRequest request) {
        ProblemAdvice.logOutage(request, "the database does not answer", outage);
        return Problems.unavailable(
                "DATABASE_UNAVAILABLE",
                "The service cannot reach its database. Nothing was done.",
                ProblemAdvice.RETRY);
    }

    /**
     * All connections are taken, or there is nobody to connect to. The statement was not begun; what the request did
     * before it may be committed.
     */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> noConnection(CannotGetJdbcConnectionException outage, HttpServletRequest request) {
        ProblemAdvice.logOutage(request, "no connection to the database came free in time", outage);
        return unknown("The service got no connection to its database in time.");
    }

    /** The connection broke during a statement, or during the commit: then nobody knows whether it came through. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        RecoverableDataAccessException.class,
        TransactionSystemException.class
    })
    ResponseEntity<ProblemDetail> databaseLost(RuntimeException outage, HttpServletRequest request) {
        ProblemAdvice.logOutage(request, "the database was lost on the way", outage);
        return unknown("The service lost its database while it answered.");
    }

    private static ResponseEntity<ProblemDetail> unknown(String what) {
        return Problems.unavailable(
                Problems.detail(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "DATABASE_UNAVAILABLE",
                        "",
                        what + " It is not known whether the request was carried out.",
                        "Send it again with the same Idempotency-Key, or look first whether it was done."),
                ProblemAdvice.RETRY);
    }
}
