package io.greenlane.benchmarks.evaluation;

import io.greenlane.compliancehistory.profile.SimulatedHistory.Found.Broken;
import io.greenlane.riskscoring.importer.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A declaration of the simulated world after everything was decided about it.
 *
 * @param week of its lodgement, from 0 on
 * @param concludedAt when an examination of it tells its result, whoever asks for it
 * @param broken what an examination finds, item by item
 * @param byRules what the rules alone say of it
 * @param decided what the platform decided
 */
record Shipment(
        int week,
        String mrn,
        String importer,
        Instant lodgedAt,
        Instant concludedAt,
        List<Broken> broken,
        ByRules byRules,
        Decided decided) {

    /**
     * What rules say that know nothing of the importer.
     *
     * @param prohibited whether a measure forbids the goods as they are declared
     * @param points of the risk table
     * @param held whether a paper is missing
     */
    record ByRules(boolean prohibited, BigDecimal points, boolean held) {}

    /**
     * What the platform decided, all versions together.
     *
     * @param tier of the importer when it was decided first
     * @param examined for any reason
     * @param chosen for any reason but the lot
     * @param drawn by the control draw
     * @param rate of the control draw
     * @param stopped whether a paper is missing that never came
     */
    record Decided(Tier tier, boolean examined, boolean chosen, boolean drawn, BigDecimal rate, boolean stopped) {

        /** Whether nothing but the lot could have stopped it. */
        boolean letGoOtherwise() {
            return !chosen && !stopped;
        }
    }

    boolean violates() {
        return !broken.isEmpty();
    }
}
