package io.greenlane.benchmarks.relay;

import org.springframework.context.SmartLifecycle;

/** The chassis's own relay with its leadership, as it runs in a service. */
final class ShippedRelay implements Relay {

    private final SmartLifecycle leadership;

    ShippedRelay(SmartLifecycle leadership) {
        this.leadership = leadership;
    }

    @Override
    public void start() {
        leadership.start();
    }

    @Override
    public void close() {
        leadership.stop();
    }
}
