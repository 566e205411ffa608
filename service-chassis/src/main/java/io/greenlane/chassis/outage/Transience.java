package io.greenlane.chassis.outage;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a failure that passes by itself from one that comes again with every attempt. */
public final class Transience {

    /** SQLSTATE classes: connection exception, transaction rollback, insufficient resources, operator intervention. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    private Transience() {}

    /** Whether the same work may pass later: an outage, or a transaction that lost against another. */
    public static boolean isTransient(@Nullable Throwable failure) {
        return isOutage(failure) || isConflict(failure);
    }

    /** Whether the database is away or refuses everybody, so that trying again at once only adds to the load. */
    public static boolean isOutage(@Nullable Throwable failure) {
        return !isConflict(failure) && passes(failure);
    }

    private static boolean passes(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || (cause instanceof SQLException sql && passing(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** A deadlock or a serialization failure: nobody is away, and the next attempt may win. */
    private static boolean isConflict(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PessimisticLockingFailureException
                    || (cause instanceof SQLException sql
                            && sql.getSQLState() != null
                            && sql.getSQLState().startsWith("40"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean passing(@Nullable String state) {
        return state != null && state.length() == 5 && PASSING.contains(state.substring(0, 2));
    }
}
