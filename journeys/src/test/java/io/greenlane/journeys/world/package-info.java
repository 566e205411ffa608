/** What the journeys stand on: the platform, its people, and the goods they send. */
@NullMarked
package io.greenlane.journeys.world;

import org.jspecify.annotations.NullMarked;
