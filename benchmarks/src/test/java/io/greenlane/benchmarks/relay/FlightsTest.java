package io.greenlane.benchmarks.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.replication.LogSequenceNumber;

class FlightsTest {

    private final List<LogSequenceNumber> confirmed = new ArrayList<>();
    private final Flights flights = new Flights(confirmed::add);

    @Test
    void aTransactionIsConfirmedOnlyWhenAllBeforeItHaveArrived() {
        Flights.Transaction first = departed(10);
        Flights.Transaction second = departed(20);

        flights.landed(second, 2);
        assertThat(confirmed).isEmpty();

        flights.landed(first, 1);
        assertThat(confirmed).containsExactly(lsn(20));
    }

    @Test
    void aTransactionIsNotConfirmedBeforeItsEndIsKnown() {
        Flights.Transaction open = flights.begin();
        flights.took(open);
        flights.landed(open, 1);
        assertThat(confirmed).isEmpty();

        flights.committed(open, lsn(10));
        assertThat(confirmed).containsExactly(lsn(10));
    }

    @Test
    void aRowIsGivenUpForDeletionOnce() {
        Flights.Transaction only = departed(10);
        flights.landed(only, 7);

        assertThat(flights.takeAcknowledged()).containsExactly(7L);
        assertThat(flights.takeAcknowledged()).isEmpty();
    }

    private Flights.Transaction departed(long end) {
        Flights.Transaction transaction = flights.begin();
        flights.took(transaction);
        flights.committed(transaction, lsn(end));
        return transaction;
    }

    private static LogSequenceNumber lsn(long value) {
        return LogSequenceNumber.valueOf(value);
    }
}
