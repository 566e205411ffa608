package io.greenlane.simulator.world;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Hidden quality of an importer during one chapter of its life.
 *
 * @param propensity per topic, the probability that an item breaks a rule
 */
public record Quality(Conduct conduct, Map<Topic, Double> propensity) {

    public double propensity(Topic topic) {
        return propensity.getOrDefault(topic, 0.0);
    }

    /** A dirty firm is dirty in its main field, and perhaps in others; elsewhere it is merely careless. */
    static Quality drawn(Conduct conduct, Topic mainTopic, WorldParameters parameters, Luck luck) {
        Map<Topic, Double> propensity = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            boolean wholeHearted = topic == mainTopic || luck.chance(parameters.value("dirtyTopics"));
            Conduct here = conduct == Conduct.DIRTY && !wholeHearted ? Conduct.CARELESS : conduct;
            WorldParameters.ConductRange range = parameters.range(here);
            propensity.put(topic, luck.between(range.low(), range.high()));
        }
        return new Quality(conduct, Collections.unmodifiableMap(propensity));
    }
}
