/** Real servers for tests: containers where a Docker engine answers, else the same servers embedded; never skipped. */
@NullMarked
package io.greenlane.houserules.platform;

import org.jspecify.annotations.NullMarked;
