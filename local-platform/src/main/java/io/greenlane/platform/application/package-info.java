/** The Spring Boot services: where their jars are, how they start fast and what they are told. */
@NullMarked
package io.greenlane.platform.application;

import org.jspecify.annotations.NullMarked;
