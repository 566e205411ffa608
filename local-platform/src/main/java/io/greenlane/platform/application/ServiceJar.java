package io.greenlane.platform.application;

import io.greenlane.platform.folder.FileTree;
import io.greenlane.platform.refusal.PlatformRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The jar of one service, as the build leaves it.
 *
 * <p>It is run from an extracted copy, which starts faster than the jar of jars. The copy is found by the jar's content: a
 * new build gets a new one, and a running platform keeps its own.
 */
final class ServiceJar {

    private static final int COPIES_KEPT = 3;
    private static final int KEY_LENGTH = 16;

    private final String module;
    private final Path target;
    private final Path cache;

    /**
     * @param home the repository
     * @param cache where extracted copies are kept
     */
    ServiceJar(Path home, Path cache, String module) {
        this.module = module;
        this.target = home.resolve(module).resolve("target");
        this.cache = cache;
    }

    /** The jar to run, extracted if it was not before. */
    Path extracted() throws IOException {
        Path jar = built();
        Path copy = cache.resolve(module + "-" + key(jar));
        if (Files.notExists(copy)) {
            extract(jar, copy);
            forgetOldCopies();
        }
        return copy.resolve(jar.getFileName());
    }

    private Path built() throws IOException {
        if (Files.isDirectory(target)) {
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, module + "-*.jar")) {
                Iterator<Path> found = jars.iterator();
                if (found.hasNext()) {
                    return found.next();
                }
            }
        }
        throw new PlatformRefusal(module + " is not built: there is no jar in " + target + ".");
    }

    private String key(Path jar) throws IOException {
        Path known = cache.resolve(module + ".key");
        String seen = Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis() + " ";
        if (Files.exists(known)) {
            String line = Files.readString(known).strip();
            if (line.startsWith(seen)) {
                return line.substring(seen.length());
            }
        }
        String key = digest(jar).substring(0, KEY_LENGTH);
        Files.createDirectories(cache);
        Files.writeString(known, seen + key + "\n");
        return key;
    }

    private static String digest(Path jar) throws IOException {
        try (InputStream content = Files.newInputStream(jar)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void extract(Path jar, Path copy) throws IOException {
        Path half = Files.createTempDirectory(copy.getParent(), "extracting-");
        try {
            new BootJar(jar).layOut(half);
            Files.move(half, copy, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileTree.delete(half);
        }
    }

    private void forgetOldCopies() throws IOException {
        List<Path> copies;
        try (Stream<Path> all = Files.list(cache)) {
            copies = all.filter(path -> path.getFileName().toString().matches(module + "-[0-9a-f]{" + KEY_LENGTH + "}"))
                    .sorted(Comparator.comparingLong(
                                    (Path path) -> path.toFile().lastModified())
                            .reversed())
                    .toList();
        }
        for (Path old : copies.subList(Math.min(COPIES_KEPT, copies.size()), copies.size())) {
            FileTree.delete(old);
        }
    }
}
