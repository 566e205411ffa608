package io.greenlane.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

class AdviceTest {

    @Test
    void aCallerThatHasGoneIsNoFailureOfOurs() {
        assertThat(handler(ProblemAdvice.class, new ClientAbortException("connection reset")))
                .isEqualTo("callerGone");
        assertThat(handler(ProblemAdvice.class, new AsyncRequestNotUsableException("closed", new IOException("reset"))))
                .isEqualTo("callerGone");
        assertThat(handler(ProblemAdvice.class, new IOException("disk"))).isEqualTo("anythingElse");
    }

    @Test
    void aFullPoolIsNotCalledALostDatabase() {
        assertThat(handler(
                        DatabaseAdvice.class,
                        new CannotGetJdbcConnectionException("none", new SQLTransientConnectionException())))
                .isEqualTo("noConnection");
        assertThat(handler(DatabaseAdvice.class, new DataAccessResourceFailureException("broken")))
                .isEqualTo("databaseLost");
    }

    private static String handler(Class<?> advice, Exception failure) {
        Method method = new ExceptionHandlerMethodResolver(advice).resolveMethod(failure);
        return Objects.requireNonNull(method).getName();
    }
}
