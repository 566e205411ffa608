package io.greenlane.simulator;

import io.greenlane.simulator.consignment.Consignment;
import io.greenlane.simulator.consignment.Trade;
import io.greenlane.simulator.consignment.TradePlan;
import io.greenlane.simulator.world.World;
import io.greenlane.simulator.world.WorldParameters;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Writes declarations and, apart from them, the truth, one JSON object a line and in the same order. */
@Command(description = "Write declarations and their truth as NDJSON.", mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Option(names = "--seed", description = "Seed of the world (default: ${DEFAULT-VALUE}).", defaultValue = "1")
    private long seed;

    @Option(
            names = "--importers",
            description = "Importers at the start (default: ${DEFAULT-VALUE}).",
            defaultValue = "300")
    private int importers;

    @Option(names = "--count", description = "Declarations (default: ${DEFAULT-VALUE}).", defaultValue = "10000")
    private int count;

    @Option(names = "--per-day", description = "Declarations a day (default: ${DEFAULT-VALUE}).", defaultValue = "150")
    private double perDay;

    @Option(names = "--start", description = "First lodgement, ISO 8601 (default: now).")
    private @Nullable Instant start;

    @Option(names = "--declarations", required = true, description = "File for the declarations.")
    private Path declarations = Path.of("");

    @Option(names = "--truth", required = true, description = "File for the truth.")
    private Path truth = Path.of("");

    GenerateCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Instant from = start == null ? clock.instant() : start;
        World world = new World(WorldParameters.frozen(), seed, LocalDate.ofInstant(from, ZoneOffset.UTC), importers);
        Trade trade = new Trade(world, new TradePlan(from, perDay, count));
        JsonMapper json = JsonMapper.shared();
        try (Writer said = Files.newBufferedWriter(declarations);
                Writer real = Files.newBufferedWriter(truth)) {
            for (Iterator<Consignment> all = trade.consignments().iterator(); all.hasNext(); ) {
                Consignment consignment = all.next();
                said.write(json.writeValueAsString(consignment.declaration()));
                said.write('\n');
                real.write(json.writeValueAsString(consignment.truth()));
                real.write('\n');
            }
        }
        return 0;
    }
}
