package io.greenlane.badexample.two;

import io.greenlane.badexample.one.BackAndThere;

public record ThereAndBack(BackAndThere there) {}
