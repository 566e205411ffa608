package io.greenlane.platform.demo;

import io.greenlane.platform.RunningPlatform;
import io.greenlane.platform.refusal.PlatformRefusal;
import io.greenlane.simulator.gateway.UnexpectedAnswer;
import io.greenlane.simulator.readback.DemoSummary;
import io.greenlane.simulator.traffic.Progress;
import io.greenlane.simulator.traffic.Refusal;
import io.greenlane.simulator.traffic.TrafficRun;
import io.greenlane.simulator.traffic.TrafficSettings;
import java.time.InstantSource;
import java.util.List;

/** Simulated trade through the gateway of a running platform, counted by reading back. */
public final class Demonstration {

    /**
     * How much trade.
     *
     * @param count declarations
     * @param rate declarations a second
     * @param seed of the simulated world
     */
    public record Load(int count, double rate, long seed) {}

    /**
     * What came of it.
     *
     * @param refusals what the platform did not take
     */
    public record Outcome(DemoSummary summary, List<Refusal> refusals) {

        /** All that was asked for was lodged, was decided once and came to rest. */
        public boolean isFaultless() {
            return summary.faultless();
        }
    }

    private final RunningPlatform platform;
    private final Load load;
    private final InstantSource clock;

    public Demonstration(RunningPlatform platform, Load load, InstantSource clock) {
        this.platform = platform;
        this.load = load;
        this.clock = clock;
    }

    /** Trades and counts. */
    public Outcome run(Progress progress) throws InterruptedException {
        TrafficSettings defaults = TrafficSettings.demo(
                platform.addresses().gateway(),
                platform.addresses().issuer(),
                platform.addresses().kafka(),
                this::token,
                clock.instant());
        TrafficSettings settings = defaults.withLoad(load.count(), load.rate())
                .withWorld(defaults.enterprises(), load.seed())
                .withProgress(progress);
        TrafficRun run = new TrafficRun(settings, clock);
        try {
            DemoSummary summary = run.run();
            return new Outcome(summary, run.refusals());
        } catch (UnexpectedAnswer broken) {
            throw new PlatformRefusal("The demo could not go on: " + broken.getMessage(), broken);
        }
    }

    private String token(String user) {
        try {
            return platform.token(user);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new PlatformRefusal("The demo was broken off.", stopping);
        }
    }
}
