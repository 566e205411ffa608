/** What every HTTP endpoint of every service does alike: strict JSON, bounded bodies, OpenAPI. */
@NullMarked
package io.greenlane.chassis.web;

import org.jspecify.annotations.NullMarked;
