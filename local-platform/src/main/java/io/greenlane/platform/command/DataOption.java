package io.greenlane.platform.command;

import io.greenlane.platform.Repository;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which platform is meant: there is one per data folder. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:GREENLANE_DATA}",
            description = "The folder of databases, topics, logs and secrets (GREENLANE_DATA)."
                    + " Default: .greenlane in the repository")
    private @Nullable Path data;

    Path path() {
        return chosen().orElseGet(() -> Repository.home().resolve(".greenlane").normalize());
    }

    /** The folder that somebody named, if anybody did. */
    Optional<Path> chosen() {
        return Optional.ofNullable(data)
                .filter(named -> !named.toString().isEmpty())
                .map(named -> named.toAbsolutePath().normalize());
    }
}
