package io.greenlane.platform.application;

/** What is done with the JVM's ahead-of-time caches, which halve the processor time of a start. */
public enum StartupCaches {
    /** Used where there are any; missing ones are made before the first start of a new build. */
    MAKE,
    /** Used where there are any. */
    USE,
    /** Not used. */
    OFF
}
