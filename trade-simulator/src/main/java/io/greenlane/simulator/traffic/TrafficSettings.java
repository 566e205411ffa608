package io.greenlane.simulator.traffic;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a run of traffic needs to know.
 *
 * @param gateway where the gateway listens
 * @param issuer the OpenID provider
 * @param kafka bootstrap servers for the port's messages; absent: no arrivals
 * @param tokens a bearer token for a demo user, asked for {@code operator} and {@code officer}
 * @param count declarations to lodge
 * @param perSecond declarations a second once the day has begun, sent by schedule whatever the answers
 * @param enterprises importers and brokers of the world
 * @param seed the world's seed
 * @param start lodgement of the first declaration in the world's time; the dates in the declarations follow it
 * @param detection probability that an examiner sees a violation that is there
 * @param patience longest wait for the flow to come to rest after the last lodgement, and for one call's repeats
 * @param progress told how far the run is
 */
public record TrafficSettings(
        URI gateway,
        URI issuer,
        @Nullable String kafka,
        UnaryOperator<String> tokens,
        int count,
        double perSecond,
        int enterprises,
        long seed,
        Instant start,
        double detection,
        Duration patience,
        Progress progress) {

    private static final int COUNT = 1_500;
    private static final double PER_SECOND = 50;
    private static final int ENTERPRISES = 60;
    private static final long SEED = 23;
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final int SILENCES = 4;

    public TrafficSettings {
        if (count < 1 || !(perSecond > 0) || enterprises < 2 || detection < 0 || detection > 1) {
            throw new IllegalArgumentException("Traffic needs at least one declaration, a rate above zero, two"
                    + " enterprises and a detection between 0 and 1");
        }
    }

    /** The demo: about 1,500 declarations at 50 a second from 60 enterprises. */
    public static TrafficSettings demo(
            URI gateway, URI issuer, @Nullable String kafka, UnaryOperator<String> tokens, Instant start) {
        return new TrafficSettings(
                gateway,
                issuer,
                kafka,
                tokens,
                COUNT,
                PER_SECOND,
                ENTERPRISES,
                SEED,
                start,
                1.0,
                PATIENCE,
                Progress.SILENT);
    }

    /** How long after the last lodgement those that nobody answered are sent again. */
    Duration patienceWithUnanswered() {
        return patience.multipliedBy(SILENCES);
    }

    public TrafficSettings withLoad(int declarations, double declarationsPerSecond) {
        return new TrafficSettings(
                gateway,
                issuer,
                kafka,
                tokens,
                declarations,
                declarationsPerSecond,
                enterprises,
                seed,
                start,
                detection,
                patience,
                progress);
    }

    public TrafficSettings withWorld(int numberOfEnterprises, long worldSeed) {
        return new TrafficSettings(
                gateway,
                issuer,
                kafka,
                tokens,
                count,
                perSecond,
                numberOfEnterprises,
                worldSeed,
                start,
                detection,
                patience,
                progress);
    }

    public TrafficSettings withDetection(double probability) {
        return new TrafficSettings(
                gateway,
                issuer,
                kafka,
                tokens,
                count,
                perSecond,
                enterprises,
                seed,
                start,
                probability,
                patience,
                progress);
    }

    public TrafficSettings withPatience(Duration longestWait) {
        return new TrafficSettings(
                gateway,
                issuer,
                kafka,
                tokens,
                count,
                perSecond,
                enterprises,
                seed,
                start,
                detection,
                longestWait,
                progress);
    }

    public TrafficSettings withProgress(Progress listener) {
        return new TrafficSettings(
                gateway,
                issuer,
                kafka,
                tokens,
                count,
                perSecond,
                enterprises,
                seed,
                start,
                detection,
                patience,
                listener);
    }
}
