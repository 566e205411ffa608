package io.greenlane.platform.supervision;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The file that takes what one process prints; older ones are kept beside it as {@code .1} to {@code .3}. */
public record ProcessLog(Path file) {

    static final long FULL = 10L * 1024 * 1024;
    private static final int KEPT = 3;
    private static final int TAIL_BYTES = 64 * 1024;

    /** Begins a new file if the present one is full. */
    void rotate() throws IOException {
        if (Files.notExists(file) || Files.size(file) < FULL) {
            return;
        }
        for (int age = KEPT; age > 1; age--) {
            if (Files.exists(aged(age - 1))) {
                Files.move(aged(age - 1), aged(age), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(file, aged(1), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The last lines, oldest first; none if there is no file. */
    public List<String> lastLines(int count) throws IOException {
        if (Files.notExists(file)) {
            return List.of();
        }
        try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, reader.length() - TAIL_BYTES - 200L * count);
            reader.seek(from);
            byte[] end = new byte[(int) (reader.length() - from)];
            reader.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        }
    }

    private Path aged(int age) {
        return file.resolveSibling(file.getFileName() + "." + age);
    }
}
