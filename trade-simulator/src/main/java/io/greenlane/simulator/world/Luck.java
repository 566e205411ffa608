package io.greenlane.simulator.world;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * All chance in the simulated world: a stream of numbers that depends on nothing but the seed, a purpose and keys.
 * Every enterprise and every consignment draws from a stream of its own, so that one more draw in one place changes
 * nothing in another. {@link StrictMath} keeps the numbers the same on every processor.
 */
public final class Luck {
    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final RandomGenerator random;

    private Luck(long seed) {
        this.random = FACTORY.create(seed);
    }

    /** The stream for one purpose, told apart by keys such as an enterprise's or a consignment's number. */
    public static Luck of(long seed, String purpose, long... keys) {
        return new Luck(hash(seed, purpose, keys));
    }

    /** The number from which a stream starts: the same for the same arguments on every machine. */
    public static long hash(long seed, String purpose, long... keys) {
        long hash = mix(seed);
        for (int i = 0; i < purpose.length(); i++) {
            hash = mix(hash ^ purpose.charAt(i));
        }
        for (long key : keys) {
            hash = mix(hash ^ mix(key));
        }
        return hash;
    }

    /** Finalizer of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Uniform in [0, 1). */
    public double uniform() {
        return random.nextDouble();
    }

    /** Uniform in [low, high). */
    public double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Uniform whole number in [0, bound). */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Uniform whole number in [0, bound). */
    public long below(long bound) {
        return random.nextLong(bound);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Log-normal around a median; {@code spread} is the standard deviation of the natural logarithm. */
    public double around(double median, double spread) {
        return median * StrictMath.exp(spread * normal());
    }

    /** Waiting time in the unit of {@code mean}, exponential. */
    public double waiting(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    /** One of the things, by weight; the order of the list is part of the outcome. */
    public <T> T pick(List<T> things, ToDoubleFunction<? super T> weight) {
        double total = 0;
        for (T thing : things) {
            total += weight.applyAsDouble(thing);
        }
        double left = random.nextDouble() * total;
        for (T thing : things) {
            left -= weight.applyAsDouble(thing);
            if (left < 0) {
                return thing;
            }
        }
        return things.getLast();
    }

    /** Box and Muller; the generator's own Gaussian goes through {@link Math}, which may differ in the last bit. */
    private double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }
}
