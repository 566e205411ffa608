package io.greenlane.declaration.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.lifecycle.Status;
import io.greenlane.declaration.release.UnitState.OrderKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitOrderTest {

    private static final String CONTAINER = "CSQU3054383";
    private static final Instant ARRIVED = Instant.parse("2026-12-03T05:41:00Z");
    private static final Slot SLOT = new Slot(
            "MAASVLAKTE",
            "RTM-S1",
            "SAMPLING",
            Instant.parse("2026-12-04T08:15:00Z"),
            Instant.parse("2026-12-04T09:45:00Z"));

    @Test
    void aUnitIsLetGoWhenItHasArrivedAndNobodyKeepsIt() {
        UnitOrder order = only(arrived(null), on("DOC1", Status.RELEASED), on("DOC1", Status.CANCELLED));

        assertThat(order.kind()).isEqualTo(OrderKind.RELEASE);
        assertThat(order.mrns()).containsExactly("MRN-RELEASED");
    }

    @Test
    void aUnitIsKeptWhileOneDeclarationKeepsItsGoods() {
        for (Status keeping : List.of(Status.LODGED, Status.HELD, Status.UNDER_CONTROL, Status.REFUSED)) {
            UnitOrder order = only(arrived(null), on("DOC1", Status.RELEASED), on("DOC1", keeping));

            assertThat(order.kind()).isEqualTo(OrderKind.HOLD);
            assertThat(order.mrns()).containsExactly("MRN-" + keeping);
        }
    }

    @Test
    void aContainerIsKeptForWhateverPaperSaysThatHeldGoodsAreInIt() {
        UnitOrder order = only(arrived(null), on("DOC1", Status.HELD), on("DOC2", Status.RELEASED));

        assertThat(order.kind()).isEqualTo(OrderKind.HOLD);
        assertThat(order.unit()).isEqualTo(new Unit(CONTAINER, "DOC1"));
        assertNone(told(OrderKind.HOLD, "DOC1"), on("DOC1", Status.HELD), on("DOC2", Status.RELEASED));
    }

    @Test
    void whenTheLastIsReleasedThePortIsToldOfEachPaper() {
        List<UnitOrder> orders =
                decide(told(OrderKind.HOLD, "DOC1"), Set.of("MRN-RELEASED"), on("DOC1", Status.RELEASED), second());

        assertThat(orders).extracting(UnitOrder::kind).containsOnly(OrderKind.RELEASE);
        assertThat(orders).extracting(order -> order.unit().document()).containsExactly("DOC1", "DOC2");
        assertThat(orders).extracting(UnitOrder::sequence).containsExactly(2, 3);
    }

    @Test
    void aContainerKeptForSomebodyWhoWithdrewIsLetGoForTheOthers() {
        UnitOrder order = only(told(OrderKind.HOLD, "DOC1"), on("DOC1", Status.CANCELLED), second());

        assertThat(order.kind()).isEqualTo(OrderKind.RELEASE);
        assertThat(order.unit().document()).isEqualTo("DOC2");
    }

    @Test
    void whatIsExpectedOnALaterVoyageKeepsNothing() {
        Sharer nextVoyage = expected(ARRIVED.plus(Duration.ofDays(60)), Status.HELD);

        assertThat(only(arrived(null), on("DOC1", Status.RELEASED), nextVoyage).kind())
                .isEqualTo(OrderKind.RELEASE);
        assertThat(only(atSea(null), nextVoyage).kind()).isEqualTo(OrderKind.HOLD);
    }

    @Test
    void whatShouldHaveComeLongAgoAndIsNotSettledIsKeptWithWhatComes() {
        Sharer overdue = expected(ARRIVED.minus(Duration.ofDays(40)), Status.HELD);

        assertThat(only(arrived(null), on("DOC1", Status.RELEASED), overdue).kind())
                .isEqualTo(OrderKind.HOLD);
    }

    @Test
    void refusedGoodsKeepTheirContainerAndNotForYears() {
        Sharer lately = expected(ARRIVED.minus(Duration.ofDays(50)), Status.REFUSED);
        Sharer longAgo = expected(ARRIVED.minus(Duration.ofDays(70)), Status.REFUSED);

        assertThat(only(arrived(null), on("DOC1", Status.RELEASED), lately).kind())
                .isEqualTo(OrderKind.HOLD);
        assertThat(only(arrived(null), on("DOC1", Status.RELEASED), longAgo).kind())
                .isEqualTo(OrderKind.RELEASE);
    }

    @Test
    void whatWasReleasedOnAnEarlierVoyageLetsNothingGo() {
        Instant before = ARRIVED.minus(Duration.ofDays(7));
        PortReference port = new PortReference(
                CONTAINER,
                ARRIVED,
                OrderKind.HOLD,
                2,
                Map.of("OLD", new UnitState(new Unit(CONTAINER, "OLD"), before, "X", OrderKind.RELEASE, null)),
                List.of(new Sharer("MRN-OLD", "OLD", Status.RELEASED, "NLRTM001", before, before, before, null)),
                List.of(),
                PortReference.Gate.NEVER);

        assertThat(UnitOrder.decide(port, Set.of())).isEmpty();
    }

    @Test
    void beforeArrivalOnlyWhatIsHeldNeedsAnOrder() {
        assertThat(only(atSea(null), on("DOC1", Status.HELD)).kind()).isEqualTo(OrderKind.HOLD);
        assertNone(atSea(null), on("DOC1", Status.LODGED));
        assertNone(atSea(null), on("DOC1", Status.CLEARED));
    }

    @Test
    void theSameOrderIsNotGivenTwice() {
        assertNone(atSea(OrderKind.HOLD), on("DOC1", Status.HELD));
        assertNone(arrived(OrderKind.RELEASE), on("DOC1", Status.RELEASED));
    }

    @Test
    void aLaterDeclarationOnAUnitThatMayLeaveIsToldToo() {
        assertThat(decide(arrived(OrderKind.RELEASE), Set.of("MRN-RELEASED"), on("DOC1", Status.RELEASED)))
                .hasSize(1);
    }

    @Test
    void goodsThatNobodyDeclaredKeepTheContainerForTheOfficeOfItsManifest() {
        PortReference port = arrived(null).saying(List.of(line("DOC1", 1), line("DOC2", 1)));

        UnitOrder order = only(port, on("DOC1", Status.RELEASED));

        assertThat(order.kind()).isEqualTo(OrderKind.HOLD);
        assertThat(order.unit().document()).isEqualTo("DOC2");
        assertThat(order.mrns()).isEmpty();
        assertThat(order.customsOffice()).isEqualTo("DEHAM001");
    }

    @Test
    void whoWithdrewHasNotDeclared() {
        PortReference port = arrived(null).saying(List.of(line("DOC1", 2)));

        assertThat(only(port, on("DOC1", Status.RELEASED), on("DOC1", Status.CANCELLED))
                        .kind())
                .isEqualTo(OrderKind.HOLD);
        assertThat(only(port, on("DOC1", Status.RELEASED), on("DOC1", Status.RELEASED))
                        .kind())
                .isEqualTo(OrderKind.RELEASE);
    }

    @Test
    void theManifestOfAnotherVoyageKeepsNothing() {
        PortReference port = arrived(null)
                .saying(List.of(new ManifestLine(
                        CONTAINER, "NEXT", "DEHAM001", ARRIVED, ARRIVED.plus(Duration.ofDays(60)), 1)));

        assertThat(only(port, on("DOC1", Status.RELEASED)).kind()).isEqualTo(OrderKind.RELEASE);
    }

    @Test
    void goodsUnderControlAreKeptInTheirBay() {
        UnitOrder order = only(arrived(OrderKind.HOLD), under(SLOT));

        assertThat(order.kind()).isEqualTo(OrderKind.INSPECT_AT);
        assertThat(order.slot()).isEqualTo(SLOT);
        assertNone(toldToBeAt(SLOT), under(SLOT));
    }

    @Test
    void ofTwoDeclarationsToBeExaminedTheFirstSlotCounts() {
        Slot later = new Slot(
                "A", "B9", "GENERAL", SLOT.from().plusSeconds(3600), SLOT.to().plusSeconds(3600));

        assertThat(only(arrived(OrderKind.HOLD), under(later), under(SLOT)).slot())
                .isEqualTo(SLOT);
    }

    @Test
    void aSlotThatIsWithdrawnLeavesTheHold() {
        assertThat(only(toldToBeAt(SLOT), under(null)).kind()).isEqualTo(OrderKind.HOLD);
    }

    @Test
    void anOrderToInspectOneDocumentRepeatsNoHoldOfAnother() {
        Sharer held = new Sharer("MRN-HELD", "DOC2", Status.HELD, "NLRTM001", ARRIVED, ARRIVED, ARRIVED, null);
        PortReference port = new PortReference(
                CONTAINER,
                ARRIVED,
                OrderKind.INSPECT_AT,
                3,
                Map.of(
                        "DOC1",
                        new UnitState(new Unit(CONTAINER, "DOC1"), ARRIVED, "X", OrderKind.INSPECT_AT, SLOT.inShort()),
                        "DOC2",
                        new UnitState(new Unit(CONTAINER, "DOC2"), ARRIVED, "X", OrderKind.HOLD, null)),
                List.of(),
                List.of(),
                PortReference.Gate.NEVER);

        assertNone(port, under(SLOT), held);
    }

    @Test
    void aBareContainerBringsWhatWasExpectedAboutThen() {
        Instant lodged = ARRIVED.minus(Duration.ofDays(20));

        assertThat(new Voyage(ARRIVED).brought(lodged, ARRIVED.minus(Duration.ofDays(6))))
                .as("a ship that is six days late")
                .isTrue();
        assertThat(new Voyage(ARRIVED).brought(lodged, ARRIVED.plus(Duration.ofDays(7))))
                .as("the next weekly sailing")
                .isFalse();
        assertThat(new Voyage(ARRIVED).brought(ARRIVED.plus(Duration.ofDays(2)), null))
                .as("goods that were there when they were declared")
                .isTrue();
        assertThat(new Voyage(ARRIVED).brought(lodged, null))
                .as("goods that were there long before")
                .isFalse();
    }

    @Test
    void aDocumentThatThePortNamesNeedsNoDate() {
        var named = new UnitState(new Unit(CONTAINER, "DOC1"), ARRIVED, "X", null, null);
        var waybill = new UnitState(Unit.of("706-55512345"), ARRIVED, "X", null, null);
        var bare = new UnitState(Unit.of(CONTAINER), ARRIVED, "X", null, null);
        Instant other = Instant.parse("2026-06-01T00:00:00Z");

        assertThat(named.isArrivalOf(other, other)).isTrue();
        assertThat(waybill.isArrivalOf(other, other)).isTrue();
        assertThat(bare.isArrivalOf(other, other)).isFalse();
    }

    private static ManifestLine line(String document, int declarations) {
        return new ManifestLine(
                CONTAINER, document, "DEHAM001", ARRIVED.minus(Duration.ofDays(2)), ARRIVED, declarations);
    }

    private static Sharer under(@Nullable Slot slot) {
        return new Sharer(
                "MRN-" + (slot == null ? "" : slot.bay()),
                "DOC1",
                Status.UNDER_CONTROL,
                "NLRTM001",
                ARRIVED.minus(Duration.ofDays(10)),
                ARRIVED,
                null,
                slot);
    }

    private static PortReference toldToBeAt(Slot slot) {
        return new PortReference(
                CONTAINER,
                ARRIVED,
                OrderKind.INSPECT_AT,
                2,
                Map.of(
                        "DOC1",
                        new UnitState(new Unit(CONTAINER, "DOC1"), ARRIVED, "X", OrderKind.INSPECT_AT, slot.inShort())),
                List.of(),
                List.of(),
                PortReference.Gate.NEVER);
    }

    private static UnitOrder only(PortReference port, Sharer... sharers) {
        List<UnitOrder> orders = decide(port, Set.of(), sharers);
        assertThat(orders).hasSize(1);
        return orders.getFirst();
    }

    private static void assertNone(PortReference port, Sharer... sharers) {
        assertThat(decide(port, Set.of(), sharers)).isEmpty();
    }

    private static List<UnitOrder> decide(PortReference port, Set<String> justReleased, Sharer... sharers) {
        return UnitOrder.decide(port.with(port.units(), Arrays.asList(sharers)), justReleased);
    }

    private static Sharer on(String document, Status status) {
        return new Sharer(
                "MRN-" + status, document, status, "NLRTM001", ARRIVED.minus(Duration.ofDays(10)), ARRIVED, null, null);
    }

    private static Sharer second() {
        return new Sharer("MRN-SECOND", "DOC2", Status.RELEASED, "NLRTM001", ARRIVED, ARRIVED, ARRIVED, null);
    }

    private static Sharer expected(Instant arrival, Status status) {
        return new Sharer(
                "MRN-OTHER", "OTHER", status, "NLRTM001", ARRIVED.minus(Duration.ofDays(90)), arrival, null, null);
    }

    private static PortReference arrived(@Nullable OrderKind ordered) {
        return port(ARRIVED, ordered, ordered == null ? Set.of() : Set.of("DOC1"));
    }

    private static PortReference atSea(@Nullable OrderKind ordered) {
        return port(null, ordered, ordered == null ? Set.of() : Set.of("DOC1"));
    }

    /** A container that has arrived with two documents, and an order about some of them. */
    private static PortReference told(OrderKind ordered, String... documents) {
        return port(ARRIVED, ordered, Set.of(documents));
    }

    private static PortReference port(@Nullable Instant arrived, @Nullable OrderKind ordered, Set<String> about) {
        Map<String, UnitState> units = new HashMap<>();
        for (String document : List.of("DOC1", "DOC2")) {
            units.put(
                    document,
                    new UnitState(
                            new Unit(CONTAINER, document),
                            arrived,
                            "EQUIPMENT_DISCHARGED",
                            about.contains(document) ? ordered : null,
                            null));
        }
        return new PortReference(
                CONTAINER,
                arrived,
                ordered,
                ordered == null ? 0 : 1,
                units,
                List.of(),
                List.of(),
                PortReference.Gate.NEVER);
    }
}
