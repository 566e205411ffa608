package io.greenlane.benchmarks.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.benchmarks.machine.DatabaseAddress;
import io.greenlane.houserules.platform.RealPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** For the decision that was made by these figures; not part of every build, as no service writes the other ways. */
@EnabledIfSystemProperty(named = "comparison.all", matches = "true")
class PersistenceComparisonIT {

    @Test
    void everyComparedWayWritesTheSameRows() {
        RealPostgres.Database database = RealPostgres.database("persistence");
        try (var ways = new Ways(new DatabaseAddress(database.jdbcUrl(), database.user(), database.password()))) {
            ways.all().forEach((name, way) -> {
                ways.clear();
                List<StoredRow> rows = ways.fresh();

                way.insert(rows);
                assertThat(ways.rows("LODGED")).as(name).isEqualTo(Ways.BATCH);

                way.move(rows.stream().map(StoredRow::id).toList(), "CLEARED");
                assertThat(ways.rows("CLEARED")).as(name).isEqualTo(Ways.BATCH);
            });
        }
    }
}
