package io.greenlane.benchmarks.micro;

import io.greenlane.simulator.consignment.Trade;
import io.greenlane.simulator.consignment.TradePlan;
import io.greenlane.simulator.world.World;
import io.greenlane.simulator.world.WorldParameters;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Declarations of simulated trade, as traders send them: enough different ones that no branch is learnt by heart. */
public final class Bodies {

    /** How many there are; a power of two. */
    public static final int COUNT = 256;

    /** When they are lodged. */
    public static final Instant LODGED_AT = Instant.parse("2026-11-23T10:15:30Z");

    private static final int IMPORTERS = 40;
    private static final long SEED = 23;

    private Bodies() {}

    /** JSON in UTF-8, the same every time. */
    public static List<byte[]> bodies() {
        World world = new World(WorldParameters.frozen(), SEED, LocalDate.parse("2026-11-23"), IMPORTERS);
        return new Trade(world, new TradePlan(LODGED_AT, 1_000_000, COUNT))
                .consignments()
                .map(one -> JsonMapper.shared()
                        .writeValueAsString(one.declaration())
                        .getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
