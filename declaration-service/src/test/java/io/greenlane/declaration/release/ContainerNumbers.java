package io.greenlane.declaration.release;

import io.greenlane.vocabulary.ContainerNumber;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbers of its own for each test, which share one port. */
final class ContainerNumbers {

    private static final AtomicInteger NUMBER = new AtomicInteger(100_000);

    private ContainerNumbers() {}

    /** A container number with its check digit. */
    static String next() {
        String owner = "TSTU" + NUMBER.incrementAndGet();
        for (int digit = 0; digit < 10; digit++) {
            if (ContainerNumber.isValid(owner + digit)) {
                return owner + digit;
            }
        }
        throw new IllegalStateException("No check digit fits " + owner);
    }

    static String waybill() {
        return String.format(Locale.ROOT, "706-%08d", NUMBER.incrementAndGet());
    }
}
