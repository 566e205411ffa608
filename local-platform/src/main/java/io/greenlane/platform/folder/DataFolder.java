package io.greenlane.platform.folder;

import io.greenlane.platform.refusal.PlatformRefusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A data folder, held by one supervisor at a time. */
public final class DataFolder implements AutoCloseable {

    private static final long MEBIBYTE = 1024L * 1024;
    static final long NEEDED_BYTES = 1024 * MEBIBYTE;

    private final Path path;
    private final FileChannel holder;

    private DataFolder(Path path, FileChannel holder) {
        this.path = path;
        this.holder = holder;
    }

    /**
     * Takes the folder, which is made if there is none; empty if another supervisor holds it.
     *
     * <p>The lock is the operating system's, so it goes with the process, however that ends.
     *
     * @throws PlatformRefusal when the folder cannot be used
     */
    public static Optional<DataFolder> take(Path path) {
        try {
            Files.createDirectories(path.resolve("logs"));
            refuseIfNotWritable(path);
            return hold(path);
        } catch (IOException unusable) {
            throw new PlatformRefusal(
                    "The data folder " + path + " cannot be used (" + reason(unusable)
                            + "); choose another with --data.",
                    unusable);
        }
    }

    /** The process that holds the folder, as it wrote itself down. */
    public static Optional<ProcessHandle> holder(Path path) {
        try {
            return ProcessHandle.of(
                    Long.parseLong(Files.readString(holderFile(path)).strip()));
        } catch (IOException | NumberFormatException unknown) {
            return Optional.empty();
        }
    }

    public Path path() {
        return path;
    }

    public static Path logs(Path data) {
        return data.resolve("logs");
    }

    public static Path stateFile(Path data) {
        return data.resolve("state.json");
    }

    public static Path secretsFile(Path data) {
        return data.resolve("secrets.properties");
    }

    /** Looks whether its disk has room for what the servers write. */
    public void refuseIfFull() {
        try {
            long free = Files.getFileStore(path).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new PlatformRefusal("Only " + free / MEBIBYTE + " MiB are free on the disk of " + path
                        + " and Greenlane needs " + NEEDED_BYTES / MEBIBYTE
                        + "; free some space or choose another folder with --data.");
            }
        } catch (IOException unknown) {
            throw new PlatformRefusal("The disk of " + path + " cannot be examined: " + unknown.getMessage(), unknown);
        }
    }

    /** Lets the folder go. */
    @Override
    public void close() {
        try {
            holder.truncate(0);
            holder.close();
        } catch (IOException alreadyGone) {
            // The lock ends with the process at the latest.
        }
    }

    private static Optional<DataFolder> hold(Path path) throws IOException {
        FileChannel channel = FileChannel.open(holderFile(path), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException full) {
            // The lock counts; the id is only there to be read.
        }
        return Optional.of(new DataFolder(path, channel));
    }

    private static Path holderFile(Path path) {
        return path.resolve("supervisor.pid");
    }

    private static void refuseIfNotWritable(Path path) {
        if (!Files.isWritable(path)) {
            throw new PlatformRefusal(
                    "The data folder " + path + " is not writable for this user; choose another with --data.");
        }
    }

    private static String reason(IOException failure) {
        String kind = failure.getClass().getSimpleName().replaceAll("Exception$", "");
        return kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT) + ": " + failure.getMessage();
    }
}
