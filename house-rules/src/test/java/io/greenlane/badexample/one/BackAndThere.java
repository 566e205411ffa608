package io.greenlane.badexample.one;

import io.greenlane.badexample.two.ThereAndBack;
import java.util.List;

public record BackAndThere(List<ThereAndBack> back) {}
