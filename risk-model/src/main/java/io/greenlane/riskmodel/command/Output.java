package io.greenlane.riskmodel.command;

import io.greenlane.riskmodel.table.RefusedTableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command writes its result into. */
final class Output {

    private Output() {}

    /**
     * Before anything is worked out, that would then be lost.
     *
     * @throws RefusedTableException for a file that cannot be written
     */
    static void requireWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw refused(file, "is a directory");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw refused(file, "lies in a directory that is not there");
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw refused(file, "may not be written");
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw refused(file, "can't be written (" + unwritable + ")");
        }
    }

    private static RefusedTableException refused(Path file, String why) {
        return new RefusedTableException(
                "UNWRITABLE_FILE", file + " " + why + "; name a file in a directory that you may write to.");
    }
}
