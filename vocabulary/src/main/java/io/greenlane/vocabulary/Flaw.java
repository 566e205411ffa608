package io.greenlane.vocabulary;

import java.io.Serializable;

/**
 * What is wrong with a text that should be a standard's value, as a value, so that a validator can report many at once.
 *
 * @param code stable code for machines, such as {@code CONTAINER_NUMBER_CHECK_DIGIT}
 * @param message one sentence that says what is wrong
 * @param fix one sentence that says what to write instead
 */
public record Flaw(String code, String message, String fix) implements Serializable {}
