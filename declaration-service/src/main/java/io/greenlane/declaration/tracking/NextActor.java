package io.greenlane.declaration.tracking;

/** Whose turn it is. */
public enum NextActor {
    TRADER,
    CUSTOMS,
    PORT,
    NOBODY
}
