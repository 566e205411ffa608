package io.greenlane.platform.supervision;

/** Where a process of the platform stands. */
public enum Phase {
    /** Waits for another to be up. */
    WAITING,
    /** Is being made ready, or runs and does not answer yet. */
    STARTING,
    /** Answers. */
    UP,
    /** Died or stopped answering; it is started again. */
    DOWN,
    /** Cannot be started; trying again would not help. */
    FAILED,
    /** Was asked to end and has ended. */
    STOPPED
}
