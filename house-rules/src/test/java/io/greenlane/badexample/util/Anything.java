package io.greenlane.badexample.util;

public record Anything(String thing) {}
