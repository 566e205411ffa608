package io.greenlane.riskscoring.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.riskscoring.OwnDatabase;
import io.greenlane.riskscoring.edition.DataFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class MeasuresInForceIT {

    private static final OwnDatabase DATABASE = OwnDatabase.fresh();

    private final MeasureStore store = new MeasureStore(DATABASE.jdbc(), DATABASE.transaction());
    private final DataFile<MeasurePack> waste = pack("waste", "1");
    private final DataFile<MeasurePack> laterWaste = pack("waste", "2");
    private final DataFile<MeasurePack> plants = pack("plants", "1");

    @Test
    void rollingBackBringsTheOlderEditionBackIntoForce() {
        store.putInForce(List.of(waste));
        store.putInForce(List.of(laterWaste));
        assertThat(inForce()).containsExactly("waste 2");

        store.putInForce(List.of(waste));

        assertThat(inForce()).containsExactly("waste 1");
    }

    @Test
    void aPackThatIsNoLongerConfiguredIsWithdrawn() {
        store.putInForce(List.of(waste, plants));
        assertThat(inForce()).containsExactly("plants 1", "waste 1");

        store.putInForce(List.of(waste));

        assertThat(inForce()).containsExactly("waste 1");
        store.putInForce(List.of());
        assertThat(inForce()).isEmpty();
    }

    @Test
    void theSameAgainIsNoNewGeneration() {
        store.putInForce(List.of(waste, plants));
        long generation = store.generation();

        store.putInForce(List.of(plants, waste));

        assertThat(store.generation()).isEqualTo(generation);
    }

    private List<String> inForce() {
        return store.inForce().stream()
                .map(MeasureStore.Edition::pack)
                .map(pack -> pack.pack() + " " + pack.version())
                .toList();
    }

    private static DataFile<MeasurePack> pack(String name, String version) {
        return MeasurePack.read(
                new ByteArrayResource("""
                {"pack": "%s", "version": "%s", "title": "Pack", "source": "made up",
                 "jurisdictions": [{"code": "ISLE", "name": "the Isle", "members": [{"country": "IE", "from": "2000-01-01"}]}]}
                """.formatted(name, version).getBytes(StandardCharsets.UTF_8)));
    }
}
