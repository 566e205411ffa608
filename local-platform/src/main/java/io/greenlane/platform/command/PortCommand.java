package io.greenlane.platform.command;

import io.greenlane.platform.RunningPlatform;
import io.greenlane.platform.broker.BrokerLogin;
import io.greenlane.platform.harbour.PortMovements;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays the port. */
@Command(
        name = "port",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = PortSimulatorCommand.class,
        description = "Do what a terminal's or an airport's system does, with the port's own account of the broker.")
final class PortCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(name = "discharged", description = "A container was put on the quay.")
    int discharged(
            @Option(names = "--equipment", required = true, paramLabel = "CONTAINER", description = "Its number")
                    String equipment,
            @Option(
                            names = "--document",
                            paramLabel = "DOCUMENT",
                            description =
                                    "The bill of lading, if it is known; without it a report means what was expected from ten days before to three days after")
                    @Nullable
                    String document,
            @Option(
                            names = "--location",
                            paramLabel = "PORT",
                            defaultValue = "NLRTM",
                            description = "UN/LOCODE. Default: ${DEFAULT-VALUE}")
                    String location,
            @Mixin DataOption data)
            throws InterruptedException {
        try (PortMovements port = RunningPlatform.in(data.path()).portMovements()) {
            port.discharged(equipment, document, location);
        }
        return say("Container " + equipment + " was discharged at " + location + ".");
    }

    @Command(name = "air-arrived", description = "A consignment arrived by air.")
    int airArrived(
            @Option(names = "--document", required = true, paramLabel = "AWB", description = "The air waybill")
                    String document,
            @Option(
                            names = "--location",
                            paramLabel = "AIRPORT",
                            defaultValue = "NLAMS",
                            description = "UN/LOCODE. Default: ${DEFAULT-VALUE}")
                    String location,
            @Mixin DataOption data)
            throws InterruptedException {
        try (PortMovements port = RunningPlatform.in(data.path()).portMovements()) {
            port.airArrived(document, location);
        }
        return say("The goods of air waybill " + document + " arrived at " + location + ".");
    }

    @Command(name = "vessel-arrived", description = "The ship with a consignment on board is in.")
    int vesselArrived(
            @Option(names = "--document", required = true, paramLabel = "DOCUMENT", description = "The bill of lading")
                    String document,
            @Option(
                            names = "--vessel",
                            paramLabel = "IMO",
                            defaultValue = "9321483",
                            description = "The ship's number. Default: ${DEFAULT-VALUE}")
                    String vessel,
            @Option(
                            names = "--voyage",
                            paramLabel = "VOYAGE",
                            defaultValue = "046W",
                            description = "Default: ${DEFAULT-VALUE}")
                    String voyage,
            @Option(
                            names = "--location",
                            paramLabel = "PORT",
                            defaultValue = "NLRTM",
                            description = "UN/LOCODE. Default: ${DEFAULT-VALUE}")
                    String location,
            @Mixin DataOption data)
            throws InterruptedException {
        try (PortMovements port = RunningPlatform.in(data.path()).portMovements()) {
            port.vesselArrived(document, vessel, voyage, location);
        }
        return say(String.format(Locale.ROOT, "Ship %s with %s on board arrived at %s.", vessel, document, location));
    }

    @Command(
            name = "gated-out",
            description = "A unit left by the gate. What customs has not released raises an alarm.")
    int gatedOut(
            @Option(
                            names = "--unit",
                            required = true,
                            paramLabel = "UNIT",
                            description = "Container number, or air waybill of goods without a container")
                    String unit,
            @Option(
                            names = "--location",
                            paramLabel = "PORT",
                            defaultValue = "NLRTM",
                            description = "UN/LOCODE. Default: ${DEFAULT-VALUE}")
                    String location,
            @Mixin DataOption data)
            throws InterruptedException {
        try (PortMovements port = RunningPlatform.in(data.path()).portMovements()) {
            port.gatedOut(unit, location);
        }
        return say(unit + " left " + location + " by the gate.");
    }

    @Command(
            name = "credentials",
            description =
                    "Print how the port logs in to the broker, as client.properties for any Kafka client or tool.")
    int credentials(@Mixin DataOption data) {
        BrokerLogin login = RunningPlatform.in(data.path()).portLogin();
        out().printf(
                        "# %s; groups of its readers begin with %s%n",
                        login, login.account().groups());
        login.clientProperties().forEach((name, value) -> out().printf("%s=%s%n", name, value));
        return 0;
    }

    private int say(String sentence) {
        out().println(sentence);
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
