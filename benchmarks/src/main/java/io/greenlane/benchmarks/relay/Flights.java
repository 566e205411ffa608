package io.greenlane.benchmarks.relay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.replication.LogSequenceNumber;

/**
 * Transactions whose records are on their way to Kafka. The slot is confirmed up to the end of the last transaction that
 * has arrived together with all before it, so that a crash at any point repeats and never skips.
 */
final class Flights {

    private final Consumer<LogSequenceNumber> confirm;
    private final Deque<Transaction> inOrder = new ArrayDeque<>();
    private final List<Long> acknowledged = new ArrayList<>();

    Flights(Consumer<LogSequenceNumber> confirm) {
        this.confirm = confirm;
    }

    synchronized Transaction begin() {
        Transaction transaction = new Transaction();
        inOrder.add(transaction);
        return transaction;
    }

    synchronized void took(Transaction transaction) {
        transaction.flying++;
    }

    synchronized void landed(Transaction transaction, long position) {
        transaction.flying--;
        if (position >= 0) {
            acknowledged.add(position);
        }
        confirmArrived();
    }

    synchronized void committed(Transaction transaction, LogSequenceNumber end) {
        transaction.end = end;
        confirmArrived();
    }

    /** Positions of rows that may be deleted; each is given once. */
    synchronized List<Long> takeAcknowledged() {
        List<Long> taken = List.copyOf(acknowledged);
        acknowledged.clear();
        return taken;
    }

    private void confirmArrived() {
        LogSequenceNumber arrived = null;
        for (Transaction first = inOrder.peek(); first != null; first = inOrder.peek()) {
            LogSequenceNumber end = first.end;
            if (end == null || first.flying > 0) {
                break;
            }
            arrived = end;
            inOrder.remove();
        }
        if (arrived != null) {
            confirm.accept(arrived);
        }
    }

    /** A committed transaction that has records. */
    static final class Transaction {
        private int flying;
        private @Nullable LogSequenceNumber end;
    }
}
