package io.greenlane.platform.application;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * A service as Spring Boot packs it: its own classes and, as jars within the jar, its libraries.
 *
 * <p>Boot's {@code jarmode} lays one out as well, in a JVM of its own, which for six services is a tenth of a first start.
 */
final class BootJar {

    private static final Attributes.Name START_CLASS = new Attributes.Name("Start-Class");
    private static final Attributes.Name CLASSES = new Attributes.Name("Spring-Boot-Classes");
    private static final Attributes.Name LIBRARIES = new Attributes.Name("Spring-Boot-Lib");
    private static final Attributes.Name INDEX = new Attributes.Name("Spring-Boot-Classpath-Index");
    private static final String FOLDER = "lib/";

    private final Path file;

    BootJar(Path file) {
        this.file = file;
    }

    /** Writes the service's own jar into the folder, under the same name, and its libraries into {@code lib} there. */
    void layOut(Path folder) throws IOException {
        try (JarFile packed = new JarFile(file.toFile())) {
            Attributes packing = packed.getManifest().getMainAttributes();
            String classes = valueOf(CLASSES, packing);
            String libraries = valueOf(LIBRARIES, packing);
            Files.createDirectories(folder.resolve(FOLDER));
            Path own = folder.resolve(file.getFileName());
            try (var jar = new JarOutputStream(Files.newOutputStream(own), manifest(packed, libraries))) {
                for (JarEntry entry : Collections.list(packed.entries())) {
                    if (isWithin(libraries, entry)) {
                        copy(packed, entry, folder.resolve(FOLDER + nameWithin(libraries, entry)));
                    } else if (isWithin(classes, entry)) {
                        // Folders too: who scans a package or looks for migrations finds them by their folder.
                        jar.putNextEntry(new ZipEntry(nameWithin(classes, entry)));
                        try (InputStream content = packed.getInputStream(entry)) {
                            content.transferTo(jar);
                        }
                    }
                }
            }
        }
    }

    private Manifest manifest(JarFile packed, String libraries) throws IOException {
        Attributes packing = packed.getManifest().getMainAttributes();
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, valueOf(START_CLASS, packing));
        List<String> classPath = index(packed, valueOf(INDEX, packing)).stream()
                .map(library -> FOLDER + library.substring(libraries.length()))
                .toList();
        attributes.put(Attributes.Name.CLASS_PATH, String.join(" ", classPath));
        return manifest;
    }

    /** The libraries in the order of the class path; a line is {@code - "BOOT-INF/lib/name.jar"}. */
    private List<String> index(JarFile packed, String name) throws IOException {
        JarEntry index = packed.getJarEntry(name);
        if (index == null) {
            throw new IOException(file + " has no " + name + ", so it is not a jar that Spring Boot packed.");
        }
        try (InputStream content = packed.getInputStream(index)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')))
                    .toList();
        }
    }

    private String valueOf(Attributes.Name name, Attributes packing) throws IOException {
        String value = packing.getValue(name);
        if (value == null) {
            throw new IOException(file + " says no " + name + ", so it is not a jar that Spring Boot packed.");
        }
        return value;
    }

    private static boolean isWithin(String folder, JarEntry entry) {
        return entry.getName().startsWith(folder) && entry.getName().length() > folder.length();
    }

    private static String nameWithin(String folder, JarEntry entry) {
        return entry.getName().substring(folder.length());
    }

    private static void copy(JarFile packed, JarEntry entry, Path to) throws IOException {
        try (InputStream content = packed.getInputStream(entry)) {
            Files.copy(content, to);
        }
    }
}
