package io.greenlane.inspection.arrival;

import io.greenlane.inspection.worklist.GoodsArrival;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is read of the arrival of goods from the {@code declarations} topic. */
sealed interface GoodsReport {

    String mrn();

    GoodsArrival arrival();

    /** The declarant's own estimate; goods without one were there when they were declared. */
    record Lodged(String mrn, Content declaration) implements GoodsReport {

        @Override
        public GoodsArrival arrival() {
            return declaration.transport() == null
                    ? GoodsArrival.UNKNOWN
                    : new GoodsArrival(declaration.transport().estimatedArrival(), null);
        }
    }

    record Content(@Nullable Transport transport) {}

    record Transport(@Nullable Instant estimatedArrival) {}

    /** The port's estimate. */
    record Expected(String mrn, Instant expectedAt) implements GoodsReport {

        @Override
        public GoodsArrival arrival() {
            return new GoodsArrival(expectedAt, null);
        }
    }

    /** The goods are there. */
    record Arrived(String mrn, Instant arrivedAt) implements GoodsReport {

        @Override
        public GoodsArrival arrival() {
            return new GoodsArrival(null, arrivedAt);
        }
    }
}
