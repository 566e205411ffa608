package io.greenlane.benchmarks.relay;

/** One way to take committed events to Kafka. */
interface Relay extends AutoCloseable {

    /** Prepares the database and begins to relay. */
    void start();

    /** Tells of a commit in this process; most relays learn of it in their own way. */
    default void committed() {}

    /** Ends the relay and takes back what {@link #start} did to the database. */
    @Override
    void close();
}
