package io.greenlane.platform.command;

import io.greenlane.platform.RunningPlatform;
import io.greenlane.platform.harbour.Cargo;
import io.greenlane.platform.harbour.CargoUnderWay;
import io.greenlane.platform.harbour.Order;
import io.greenlane.platform.harbour.PortMovements;
import io.greenlane.platform.harbour.ReleaseOrders;
import io.greenlane.platform.harbour.Yard;
import io.greenlane.platform.refusal.PlatformRefusal;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays a terminal from the manifest to the gate. */
@Command(
        name = "simulator",
        description =
                "Play a terminal: announce a ship with what was declared and has not arrived, unload it, read what"
                        + " customs orders, open the gate for what may leave, and show all units. It uses the port's account of the"
                        + " broker alone; only its cargo list comes from the declarations, as a carrier's would from its bookings.")
final class PortSimulatorCommand implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(200);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--units",
            paramLabel = "N",
            defaultValue = "12",
            description = "At most so many consignments. Default: ${DEFAULT-VALUE}")
    private int most;

    @Option(
            names = "--location",
            paramLabel = "PORT",
            defaultValue = "NLRTM",
            description = "UN/LOCODE. Default: ${DEFAULT-VALUE}")
    private String location = "";

    @Option(
            names = "--watch",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "How long to wait for orders after the last one. Default: ${DEFAULT-VALUE}")
    private int watch;

    @Option(
            names = "--break-out",
            paramLabel = "UNIT",
            description = "Let this unit out whatever customs says, to see the alarm")
    private @Nullable String breakOut;

    @Mixin
    private DataOption data = new DataOption();

    private final InstantSource clock = InstantSource.system();
    private final Yard yard = new Yard();

    @Override
    public Integer call() throws InterruptedException {
        RunningPlatform platform = RunningPlatform.in(data.path());
        List<Cargo> cargo = new CargoUnderWay(platform.addresses().gateway(), platform.token("officer")).newest(most);
        if (cargo.isEmpty()) {
            throw new PlatformRefusal(
                    "Nothing is on its way: all that was declared has arrived. Lodge a declaration first.");
        }
        cargo.forEach(one -> one.units().forEach(yard::expects));
        refuseWhatIsNotAboard();
        try (PortMovements port = platform.portMovements();
                ReleaseOrders orders = new ReleaseOrders(platform.portLogin())) {
            unload(port, cargo);
            listen(orders);
            letGo(port);
            listen(orders);
        }
        print();
        return 0;
    }

    private void refuseWhatIsNotAboard() {
        List<String> aboard = yard.rows().stream().map(Yard.Row::unit).toList();
        if (breakOut != null && !aboard.contains(breakOut)) {
            throw new PlatformRefusal("Unit " + breakOut + " is not aboard; there are: " + String.join(", ", aboard)
                    + ". What came before leaves by ./greenlane port gated-out --unit " + breakOut + ".");
        }
    }

    private void unload(PortMovements port, List<Cargo> cargo) throws InterruptedException {
        String voyage = "SIM" + clock.instant().getEpochSecond();
        List<Cargo> aboard = cargo.stream().filter(one -> !one.byAir()).toList();
        if (!aboard.isEmpty()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            port.manifest("9321483", voyage, now, aboard, location);
            for (Cargo one : aboard) {
                port.vesselArrived(one.document(), "9321483", voyage, location);
            }
        }
        for (Cargo one : cargo) {
            if (one.byAir()) {
                port.airArrived(one.document(), location);
            } else {
                for (String container : one.containers()) {
                    port.discharged(container, one.document(), location);
                }
            }
            one.units().forEach(yard::came);
        }
        out().printf(
                        Locale.ROOT,
                        "Voyage %s came to %s. Consignments: %d, units: %d; waiting for orders ...%n",
                        voyage,
                        location,
                        cargo.size(),
                        yard.rows().size());
    }

    /** Until none has come for a while. */
    private void listen(ReleaseOrders orders) {
        Instant quietSince = clock.instant();
        while (clock.instant().isBefore(quietSince.plusSeconds(watch))) {
            List<Order> got = orders.poll(POLL);
            got.forEach(yard::take);
            if (!got.isEmpty()) {
                quietSince = clock.instant();
            }
        }
    }

    private void letGo(PortMovements port) throws InterruptedException {
        for (Yard.Row row : yard.rows()) {
            if (row.mayLeave() || row.unit().equals(breakOut)) {
                port.gatedOut(row.unit(), location);
                yard.left(row.unit());
            }
        }
    }

    private void print() {
        out().printf(Locale.ROOT, "%-18s%-14s%-7s%-12s%s%n", "UNIT", "WHERE", "ORDER", "SAYS", "WHICH MEANS");
        for (Yard.Row row : yard.rows()) {
            Order order = row.order();
            out().printf(
                            Locale.ROOT,
                            "%-18s%-14s%-7s%-12s%s%n",
                            row.unit(),
                            row.place().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            order == null ? "-" : "" + order.sequence(),
                            order == null ? "-" : order.kind(),
                            meaning(row));
        }
        out().println(
                        "What may not leave waits for customs; once it is released, ./greenlane port gated-out --unit UNIT lets it go.");
    }

    private static String meaning(Yard.Row row) {
        Order order = row.order();
        if (order == null) {
            return "no order: it stays";
        }
        if (row.place() == Yard.Place.GONE) {
            return order.kind() == Order.Kind.RELEASE ? "it left by the gate" : "it left against the order";
        }
        return switch (order.kind()) {
            case RELEASE -> "it may leave";
            case HOLD -> "it stays: " + order.reason();
            case INSPECT_AT -> "it stays, and is in bay " + order.bay() + " at " + order.from();
        };
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
