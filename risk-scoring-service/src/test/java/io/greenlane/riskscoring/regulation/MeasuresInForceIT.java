package io.greenlane.riskscoring.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.riskscoring.OwnDatabase;
import io.greenlane.riskscoring.edition.DataFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class MeasuresInForceIT {

    private static final OwnDatabase DATABASE = OwnDatabase.fresh();
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");

    private final MeasureStore store = new MeasureStore(DATABASE.jdbc(), DATABASE.transaction());
    private final DataFile<MeasurePack> waste = pack("waste", "1");
    private final DataFile<MeasurePack> laterWaste = pack("waste", "2");
    private final DataFile<MeasurePack> plants = pack("plants", "1");
    private final DataFile<MeasurePack> trial = pack("trial", "1");
    /** Says nothing of where the isle is, and needs to know. */
    private final DataFile<MeasurePack> onTheIsle =
            MeasurePack.read(new ByteArrayResource("""
            {"pack": "isle", "version": "1", "title": "Isle", "source": "made up", "measures": [
              {"code": "M", "title": "M", "legalReference": "made up", "jurisdiction": "ISLE", "validFrom": "2020-01-01",
               "rows": [{"hsPrefix": "39", "goods": "plastics"}],
               "requirements": [{"kind": "QUOTA", "satisfiedBy": "A quota.", "unmet": {"code": "C", "message": "M.",
                 "fix": "F.", "lane": "YELLOW", "onTimeout": "REMIND"}}]}]}
            """.getBytes(StandardCharsets.UTF_8)));

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

    @Test
    void whatTwoPersonsChangedHereOutlivesANewDelivery() {
        store.putInForce(List.of(waste, plants));
        approve(laterWaste, waste.hash(), "2026-11-20");
        approve(trial, null, "2026-11-20");
        assertThat(store.activate(DAY)).containsExactlyInAnyOrder("waste", "trial");

        store.putInForce(List.of(waste, plants));

        assertThat(inForce()).containsExactly("plants 1", "trial 1", "waste 2");
    }

    @Test
    void ofTwoApprovedChangesOfOneEditionTheSecondIsRejectedAndNotLostSilently() {
        store.putInForce(List.of(waste));
        approve(laterWaste, waste.hash(), "2026-11-20");
        UUID second = approve(pack("waste", "3"), waste.hash(), "2026-11-20");

        assertThat(store.activate(DAY)).containsExactly("waste");

        assertThat(inForce()).containsExactly("waste 2");
        assertThat(reason(second)).contains("Another edition of this pack came into force");
    }

    @Test
    void anEditionThatDoesNotGoWithTheOthersAnyMoreIsRejectedAndTheActiveOneStays() {
        DataFile<MeasurePack> withoutThePlace = pack("waste", "9", "MOON");
        store.putInForce(List.of(waste, onTheIsle));
        UUID proposal = approve(withoutThePlace, waste.hash(), "2026-11-20");

        assertThat(store.activate(DAY)).isEmpty();

        assertThat(inForce()).containsExactly("isle 1", "waste 1");
        assertThat(reason(proposal)).contains("no pack says which countries that is");
    }

    @Test
    void anEditionWaitsForItsDay() {
        store.putInForce(List.of(waste));
        approve(laterWaste, waste.hash(), "2026-11-25");

        assertThat(store.activate(DAY)).isEmpty();
        assertThat(store.activate(DAY.plusDays(1))).containsExactly("waste");
    }

    @BeforeEach
    void nothingIsProposed() {
        DATABASE.jdbc().execute("truncate measure_proposal, measures_in_force");
    }

    private UUID approve(DataFile<MeasurePack> edition, @Nullable String replaces, String activeFrom) {
        store.keep(edition);
        UUID id = UUID.randomUUID();
        DATABASE.jdbc().update("""
                        insert into measure_proposal (id, pack, content_hash, replaces, active_from, why, proposed_by, proposed_at,
                            rehearsal, state, decided_by, decided_at)
                        values (?, ?, ?, ?, ?::date, 'why', 'ana', now(), '{}', 'APPROVED', 'sue', clock_timestamp())
                        """, id, edition.content().pack(), edition.hash(), replaces, activeFrom);
        return id;
    }

    private String reason(UUID proposal) {
        return String.valueOf(DATABASE.jdbc()
                .queryForObject(
                        "select state || ': ' || decided_reason from measure_proposal where id = ?",
                        String.class,
                        proposal));
    }

    private List<String> inForce() {
        return store.inForce().stream()
                .map(MeasureStore.Edition::pack)
                .map(pack -> pack.pack() + " " + pack.version())
                .toList();
    }

    private static DataFile<MeasurePack> pack(String name, String version) {
        return pack(name, version, "ISLE");
    }

    private static DataFile<MeasurePack> pack(String name, String version, String place) {
        return MeasurePack.read(
                new ByteArrayResource("""
                {"pack": "%s", "version": "%s", "title": "Pack", "source": "made up",
                 "jurisdictions": [{"code": "%s", "name": "the Isle", "members": [{"country": "IE", "from": "2000-01-01"}]}]}
                """.formatted(name, version, place).getBytes(StandardCharsets.UTF_8)));
    }
}
