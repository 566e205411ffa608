/** The journeys that must always work, one class each, against the whole platform and seen only from outside. */
@NullMarked
package io.greenlane.journeys;

import org.jspecify.annotations.NullMarked;
