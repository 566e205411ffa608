package io.greenlane.platform;

import io.greenlane.platform.refusal.PlatformRefusal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the repository, whose modules hold the built jars. */
public final class Repository {

    private Repository() {}

    /** What {@code ./greenlane} says, or the nearest folder above the current one that looks like it. */
    public static Path home() {
        @Nullable String told = System.getenv("GREENLANE_HOME");
        if (told != null) {
            return Path.of(told).toAbsolutePath().normalize();
        }
        for (@Nullable Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("local-platform/pom.xml"))) {
                return folder;
            }
        }
        throw new PlatformRefusal("This is not inside of Greenlane's repository; set GREENLANE_HOME to it.");
    }
}
