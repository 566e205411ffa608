package io.greenlane.platform.harbour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YardTest {

    private static final String UNIT = "CSQU3054383";

    private final Yard yard = new Yard();

    @Test
    void nothingLeavesWithoutAnOrder() {
        yard.came(UNIT);

        assertThat(yard.mayLeave(UNIT)).isFalse();
    }

    @Test
    void whatIsReleasedLeavesWhenItIsHere() {
        yard.take(order(Order.Kind.RELEASE, 1));
        yard.expects(UNIT);
        assertThat(yard.mayLeave(UNIT)).isFalse();

        yard.came(UNIT);

        assertThat(yard.mayLeave(UNIT)).isTrue();
    }

    @Test
    void theOrderWithTheHighestNumberCountsInWhateverSequenceTheyCome() {
        yard.came(UNIT);
        yard.take(order(Order.Kind.RELEASE, 2));
        yard.take(order(Order.Kind.HOLD, 1));
        assertThat(yard.mayLeave(UNIT)).isTrue();

        yard.take(order(Order.Kind.INSPECT_AT, 3));
        yard.take(order(Order.Kind.RELEASE, 2));

        assertThat(yard.mayLeave(UNIT)).isFalse();
        assertThat(yard.lastOrder(UNIT).orElseThrow().kind()).isEqualTo(Order.Kind.INSPECT_AT);
    }

    @Test
    void whatHasLeftLeavesNoMore() {
        yard.came(UNIT);
        yard.take(order(Order.Kind.RELEASE, 1));
        yard.left(UNIT);

        assertThat(yard.mayLeave(UNIT)).isFalse();
        assertThat(yard.rows()).extracting(Yard.Row::place).containsExactly(Yard.Place.GONE);
    }

    private static Order order(Order.Kind kind, int sequence) {
        return new Order(kind, sequence, UNIT, "DOC", null, null, null);
    }
}
