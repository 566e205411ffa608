package io.greenlane.platform.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the state of the platform where other processes can read it; a reader never sees half of it. */
public final class StateFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    public StateFile(Path file) {
        this.file = file;
    }

    /** The last state that was written; empty if there is none or it cannot be understood. */
    public Optional<PlatformState> read() {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), PlatformState.class));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    void write(PlatformState state) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.write(half, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(state));
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Forgets the state: nothing runs any more. */
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
