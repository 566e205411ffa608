package io.greenlane.benchmarks.relay;

import java.time.Duration;

/** The ways that are compared. */
enum Variant {
    POLL_50("poll every 50 ms"),
    POLL_5("poll every 5 ms"),
    CHASSIS("in-process wake, the chassis as shipped"),
    FIVE_IN_FLIGHT("in-process wake, the polls' loop, five requests in flight"),
    ONE_IN_FLIGHT("in-process wake, the polls' loop, one large request in flight"),
    NOTIFY("NOTIFY inside the transaction"),
    REPLICATION("replication stream over the table"),
    MESSAGES("replication stream without a table");

    private final String words;

    Variant(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    Relay relay(Bench bench) {
        return switch (this) {
            case POLL_50 -> bench.tableRelay(() -> Pause.polling(Duration.ofMillis(50)));
            case POLL_5 -> bench.tableRelay(() -> Pause.polling(Duration.ofMillis(5)));
            case CHASSIS -> bench.shippedRelay();
            case FIVE_IN_FLIGHT -> bench.tableRelay(Producers.FIVE_IN_FLIGHT, Pause.Called::new);
            case ONE_IN_FLIGHT -> bench.tableRelay(Producers.ONE_IN_FLIGHT, Pause.Called::new);
            case NOTIFY -> bench.tableRelay(bench::notifiedPause);
            case REPLICATION, MESSAGES -> bench.replicationRelay();
        };
    }

    Writing writing(Bench bench) {
        return this == MESSAGES ? bench.emitting() : bench.publishing();
    }
}
