package io.greenlane.simulator.consignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.simulator.consignment.Truth.Cause;
import io.greenlane.simulator.world.Conduct;
import io.greenlane.simulator.world.Scheme;
import io.greenlane.simulator.world.SizeClass;
import io.greenlane.simulator.world.Topic;
import io.greenlane.simulator.world.World;
import io.greenlane.simulator.world.WorldParameters;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TradeTest {

    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");
    private static final World WORLD = new World(WorldParameters.frozen(), 7, LocalDate.of(2027, 1, 1), 600);
    private static final List<Consignment> YEAR =
            trade(WORLD, NEW_YEAR, 55, 20_000).consignments().toList();

    private final JsonMapper json = JsonMapper.shared();

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedGivesOthers() {
        assertThat(bytes(7)).isEqualTo(bytes(7));
        assertThat(bytes(8)).isNotEqualTo(bytes(7));
    }

    @Test
    void theBytesArePinnedBecauseCodeCanTuneAWorldAsWellAsNumbersCan() throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(7));

        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("0767973f23b284a0ac53d5758017f2ebe6728480c52c80e60671461d2dcb693b");
    }

    @Test
    void aConsignmentIsTheSameWhetherItIsAskedForAloneOrWithAllOthers() {
        assertThat(trade(WORLD, NEW_YEAR, 55, 20_000).consignment(777)).isEqualTo(YEAR.get(777));
    }

    @Test
    void mostConsignmentsAreCleanAndMostOfTheOthersAreOfDirtyFirms() {
        assertThat(share(YEAR.stream(), consignment -> consignment.truth().violated()))
                .isBetween(0.01, 0.06);
        assertThat(share(
                        YEAR.stream().filter(consignment -> consignment.truth().violated()),
                        consignment -> consignment.truth().conduct() == Conduct.DIRTY))
                .isBetween(0.5, 0.9);
    }

    @Test
    void everySchemeAndEveryTopicOccurs() {
        assertThat(violations().map(Truth.Violation::scheme)).contains(Scheme.values());
        assertThat(violations().map(Truth.Violation::topic)).contains(Topic.values());
        assertThat(violations().map(Truth.Violation::severity))
                .allMatch(severity -> severity.signum() > 0 && severity.compareTo(BigDecimal.ONE) <= 0);
    }

    @Test
    void smallFirmsForgetPapersMoreOften() {
        double micro = share(ofSize(SizeClass.MICRO), TradeTest::forgets);
        double large = share(ofSize(SizeClass.LARGE), TradeTest::forgets);

        assertThat(micro).isBetween(0.03, 0.15);
        assertThat(large).isBetween(0.0, 0.03).isLessThan(micro / 3);
    }

    @Test
    void aForgottenPaperCanBeAddedAndAnAbsentOneCannot() {
        YEAR.stream()
                .flatMap(consignment -> consignment.truth().missingPapers().stream())
                .forEach(missing -> {
                    boolean something = !missing.documents().isEmpty() || missing.environment() != null;
                    assertThat(something).isEqualTo(missing.cause() == Cause.FORGOTTEN);
                });
    }

    @Test
    void wasteSoldAsAProductIsCheapAndContaminatedGoodsLookLikeAllOthers() {
        assertThat(eurPerKg(Scheme.WASTE_AS_PRODUCT, "39")).isNotEmpty().allMatch(price -> price < 0.5);
        assertThat(of(Scheme.SUBSTANCES_OVER_LIMIT)
                        .flatMap(consignment -> consignment.declaration().goodsItems().stream())
                        .map(Declaration.Item::environment)
                        .filter(environment -> environment.substances() != null))
                .isNotEmpty()
                .allMatch(TradeTest::claimsToBeClean);
    }

    @Test
    void flowersPeakBeforeValentinesDay() {
        long before = flowers(LocalDate.of(2027, 2, 4), LocalDate.of(2027, 2, 14));
        long inSummer = flowers(LocalDate.of(2027, 7, 4), LocalDate.of(2027, 7, 14));

        assertThat(before).isGreaterThan(2 * inSummer);
    }

    @Test
    void deforestationPapersAreMissedOnlyFromTheDayOnWhichTheyAreRequired() {
        World autumn = new World(WorldParameters.frozen(), 7, LocalDate.of(2026, 9, 1), 300);
        List<Consignment> early = trade(autumn, Instant.parse("2026-09-01T00:00:00Z"), 100, 3_000)
                .consignments()
                .toList();

        assertThat(early.stream().filter(TradeTest::isCoffee)).isNotEmpty();
        assertThat(early.stream().filter(TradeTest::isCoffee))
                .allMatch(consignment -> consignment.truth().missingPapers().isEmpty());
        assertThat(YEAR.stream().filter(TradeTest::isCoffee).filter(TradeTest::forgets))
                .isNotEmpty();
    }

    private byte[] bytes(long seed) {
        World world = new World(WorldParameters.frozen(), seed, LocalDate.of(2027, 1, 1), 50);
        return json.writeValueAsBytes(
                trade(world, NEW_YEAR, 500, 500).consignments().toList());
    }

    private static Trade trade(World world, Instant start, double perDay, int count) {
        return new Trade(world, new TradePlan(start, perDay, count));
    }

    private static Stream<Truth.Violation> violations() {
        return YEAR.stream().flatMap(consignment -> consignment.truth().violations().stream());
    }

    private static Stream<Consignment> of(Scheme scheme) {
        return YEAR.stream()
                .filter(consignment ->
                        consignment.truth().violations().stream().anyMatch(violation -> violation.scheme() == scheme));
    }

    private static Stream<Consignment> ofSize(SizeClass size) {
        return YEAR.stream().filter(consignment -> consignment.truth().size() == size);
    }

    private static Stream<Double> eurPerKg(Scheme scheme, String chapter) {
        return of(scheme)
                .flatMap(consignment -> consignment.truth().violations().stream()
                        .filter(violation -> violation.scheme() == scheme)
                        .map(violation -> consignment.declaration().goodsItems().get(violation.itemNumber() - 1))
                        .filter(item -> item.commodityCode().startsWith(chapter))
                        .map(item -> item.statisticalValue().amount().doubleValue()
                                / item.netMassKg().doubleValue()));
    }

    private static boolean claimsToBeClean(Environment environment) {
        return environment.substances() != null
                && environment.substances().stream()
                        .allMatch(substance -> substance.mgPerKg().compareTo(new BigDecimal("1000")) < 0);
    }

    private static boolean forgets(Consignment consignment) {
        return !consignment.truth().forgotten().isEmpty();
    }

    private static boolean isCoffee(Consignment consignment) {
        return consignment.declaration().goodsItems().getFirst().commodityCode().startsWith("0901");
    }

    private static long flowers(LocalDate from, LocalDate until) {
        return YEAR.stream()
                .filter(consignment -> consignment.truth().sector().equals("FLOWERS"))
                .map(consignment -> LocalDate.ofInstant(consignment.lodgedAt(), java.time.ZoneOffset.UTC))
                .filter(day -> !day.isBefore(from) && day.isBefore(until))
                .count();
    }

    private static double share(Stream<Consignment> consignments, Predicate<Consignment> wanted) {
        return consignments
                .mapToInt(consignment -> wanted.test(consignment) ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
