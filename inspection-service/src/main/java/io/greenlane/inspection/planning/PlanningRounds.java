package io.greenlane.inspection.planning;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Plans one office after the other, whichever wants it, in a thread of its own. */
@Component
class PlanningRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PlanningRounds.class);

    private static final Duration ROUND = Duration.ofMillis(500);

    private final PlanWishes wishes;
    private final Replanning replanning;
    private final Duration pause;
    private @Nullable ScheduledExecutorService thread;
    private @Nullable ScheduledFuture<?> rounds;
    private volatile double failing = Double.NaN;
    private volatile boolean running;

    PlanningRounds(
            PlanWishes wishes,
            Replanning replanning,
            @Value("${greenlane.planning.pause}") Duration pause,
            MeterRegistry meters) {
        this.wishes = wishes;
        this.replanning = replanning;
        this.pause = pause;
        Gauge.builder("greenlane.planning.failing", this, planning -> planning.failing)
                .description("Offices whose last attempt at a plan failed, so that an older plan is in force")
                .register(meters);
    }

    @Override
    public void start() {
        running = true;
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("planning").daemon().factory());
        rounds = thread.scheduleWithFixedDelay(this::round, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        if (rounds != null && thread != null) {
            rounds.cancel(true);
            thread.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void round() {
        try {
            wishes.due(pause).forEach(this::plan);
            failing = wishes.failing();
        } catch (RuntimeException outage) {
            failing = Double.NaN;
            log.warn("Planning waits: {}", outage.toString());
        }
    }

    // One office that cannot be planned, whatever it dies of, takes no other with it.
    private void plan(String office) {
        if (!running) {
            return;
        }
        try {
            replanning.replan(office);
        } catch (RuntimeException | Error broken) {
            log.error("{} has no new plan; the last one stays in force", office, broken);
        }
    }
}
