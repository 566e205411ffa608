package io.greenlane.declaration.tracking;

import io.greenlane.declaration.lifecycle.Standing;

/**
 * A declaration with its content.
 *
 * @param content JSON of the latest version
 */
public record Tracked(Standing standing, String content) {}
