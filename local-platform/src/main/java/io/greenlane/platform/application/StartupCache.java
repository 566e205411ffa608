package io.greenlane.platform.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The JVM's ahead-of-time cache for one build of one service, kept beside the extracted jar. */
record StartupCache(Path file, StartupCaches caches) {

    static StartupCache beside(Path extractedJar, StartupCaches caches) {
        return new StartupCache(extractedJar.resolveSibling("startup.aot"), caches);
    }

    boolean isUsable() {
        return caches != StartupCaches.OFF && Files.exists(file);
    }

    /** Whether it is to be made; a build for which that failed once is not tried again. */
    boolean isDue() {
        return caches == StartupCaches.MAKE && Files.notExists(file) && Files.notExists(givenUp());
    }

    /** Where it is written; it takes its place when it is whole. */
    Path half() {
        return file.resolveSibling("startup.aot.new");
    }

    void complete() throws IOException {
        Files.move(half(), file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Leaves nothing of an attempt that was broken off. */
    void clear() throws IOException {
        Files.deleteIfExists(half());
        // What the JVM writes first; it deletes this itself when it gets that far.
        Files.deleteIfExists(file.resolveSibling(half().getFileName() + ".config"));
    }

    void giveUp() throws IOException {
        Files.writeString(givenUp(), "A rehearsal of this build's start wrote no cache.\n");
    }

    private Path givenUp() {
        return file.resolveSibling("startup.aot.given-up");
    }
}
