package io.greenlane.riskmodel.training;

import io.github.metarank.lightgbm4j.LGBMBooster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads LightGBM from a directory of this process's own. The wrapper writes its library to one name for all processes of a
 * machine and maps it from there: a second training would overwrite the code that a first one runs, which crashes both.
 */
public final class NativeLibrary {

    private static final String WHERE = "java.io.tmpdir";

    static {
        load();
    }

    private NativeLibrary() {}

    /** Must have been called before the first class of the wrapper is used; more calls do nothing. */
    public static void require() {
        // Whoever calls has initialised this class, and that loads.
    }

    private static void load() {
        String before = System.getProperty(WHERE);
        try {
            Path own = Files.createTempDirectory("greenlane-lightgbm");
            System.setProperty(WHERE, own.toString());
            Class.forName(LGBMBooster.class.getName());
            delete(own);
        } catch (IOException | ClassNotFoundException impossible) {
            throw new IllegalStateException("LightGBM cannot be loaded", impossible);
        } finally {
            System.setProperty(WHERE, before);
        }
    }

    /** What is mapped stays there for this process, and nobody can change it. */
    private static void delete(Path directory) throws IOException {
        try (Stream<Path> found = Files.list(directory)) {
            List<Path> files = found.toList();
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        Files.delete(directory);
    }
}
