package io.greenlane.chassis.problem;

/**
 * One thing that is wrong with a request, as its sender reads it.
 *
 * @param path the field, such as {@code goodsItems[0].netMassKg}; empty when the request as a whole is meant
 * @param code stable, for programs
 * @param message a plain sentence that says what is wrong
 * @param fix what to do about it
 */
public record BrokenRule(String path, String code, String message, String fix) {}
