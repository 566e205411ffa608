package io.greenlane.riskmodel.feature;

import java.util.List;
import java.util.Map;

/**
 * What a history knows, by the names of kinds, so that it can be kept with a model.
 *
 * @param found by group and kind: how many were inspected, and how many of them violated
 * @param usual by quantity held against its peers and kind: how many declared it, and its sum over them
 */
public record Memory(int inspected, int violated, List<Map<String, Found>> found, List<Map<String, Usual>> usual) {

    record Found(int inspected, int violated) {}

    record Usual(int declared, double sum) {}
}
