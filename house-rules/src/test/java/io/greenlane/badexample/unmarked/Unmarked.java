package io.greenlane.badexample.unmarked;

public record Unmarked(String text) {}
