package io.greenlane.platform.supervision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A shell script as a programme; it answers once it has made a file of its name. */
record AProgramme(String name, Path folder, String script, Set<String> needs) implements Programme {

    static AProgramme thatRuns(String name, Path folder) {
        return new AProgramme(name, folder, "touch " + name + "; exec sleep 86399", Set.of());
    }

    AProgramme needing(String... others) {
        return new AProgramme(name, folder, script, Set.of(others));
    }

    AProgramme running(String other) {
        return new AProgramme(name, folder, other, needs);
    }

    @Override
    public int port() {
        return 1;
    }

    @Override
    public Launch prepare(Consumer<String> progress) {
        return new Launch(List.of("sh", "-c", "cd " + folder + "; " + script), Map.of("WHO", name), "");
    }

    @Override
    public boolean answers() {
        return Files.exists(folder.resolve(name));
    }
}
