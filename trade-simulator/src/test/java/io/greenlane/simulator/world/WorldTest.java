package io.greenlane.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.vocabulary.Eori;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorldTest {

    private static final LocalDate OPENS = LocalDate.of(2027, 1, 1);

    private final WorldParameters parameters = WorldParameters.frozen();
    private final World world = new World(parameters, 7, OPENS, 2_000);

    @Test
    void theSameSeedMakesTheSameEnterprisesAndAnotherSeedMakesOthers() {
        assertThat(new World(parameters, 7, OPENS, 50).importers())
                .isEqualTo(new World(parameters, 7, OPENS, 50).importers());
        assertThat(new World(parameters, 8, OPENS, 50).importers())
                .isNotEqualTo(new World(parameters, 7, OPENS, 50).importers());
    }

    @Test
    void everyEnterpriseHasAValidNumberOfItsOwn() {
        List<String> numbers = Stream.concat(
                        world.brokers().stream(), world.importers().stream().map(Importer::party))
                .map(Party::eori)
                .toList();

        assertThat(numbers).doesNotHaveDuplicates().allMatch(Eori::isValid);
    }

    @Test
    void mostFirmsAreHonestFewAreDirtyAndRecyclersAreDirtyMoreOften() {
        assertThat(share(Conduct.HONEST, established())).isBetween(0.70, 0.90);
        assertThat(share(Conduct.DIRTY, established())).isBetween(0.04, 0.12);
        assertThat(share(Conduct.DIRTY, ofSector("RECYCLING")))
                .isGreaterThan(2 * share(Conduct.DIRTY, ofSector("ENGINEERING")));
    }

    @Test
    void newEnterprisesEnterAndSomeFirmsImproveWhileOthersGoBad() {
        LocalDate later = OPENS.plusYears(3);

        assertThat(world.importers().stream().filter(importer -> importer.tradesOn(later)))
                .hasSizeBetween(2_500, 2_800);
        assertThat(established()
                        .filter(importer -> conduct(importer, OPENS) == Conduct.DIRTY
                                && conduct(importer, later) == Conduct.HONEST))
                .isNotEmpty();
        assertThat(established()
                        .filter(importer -> conduct(importer, OPENS) == Conduct.HONEST
                                && conduct(importer, later) == Conduct.DIRTY))
                .isNotEmpty();
    }

    @Test
    void honestImportersBuyFromBadSuppliersLessOftenThanDirtyOnes() {
        assertThat(badSuppliers(Conduct.HONEST)).isBetween(0.001, 0.05);
        assertThat(badSuppliers(Conduct.DIRTY)).isGreaterThan(2 * badSuppliers(Conduct.HONEST));
    }

    private Stream<Importer> established() {
        return world.importers().stream().filter(importer -> importer.tradesOn(OPENS));
    }

    private Stream<Importer> ofSector(String sector) {
        return established().filter(importer -> importer.sector().equals(sector));
    }

    private static Conduct conduct(Importer importer, LocalDate day) {
        return importer.biography().on(day).conduct();
    }

    private static double share(Conduct conduct, Stream<Importer> importers) {
        return importers
                .mapToInt(importer -> conduct(importer, OPENS) == conduct ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private double badSuppliers(Conduct conduct) {
        return established()
                .filter(importer -> conduct(importer, OPENS) == conduct)
                .flatMap(importer -> importer.lines().stream())
                .flatMap(line -> line.suppliers().stream())
                .mapToInt(supplier -> supplier.quality().equals("BAD") ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
