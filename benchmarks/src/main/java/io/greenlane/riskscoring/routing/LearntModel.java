package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.model.Experience;
import io.greenlane.riskscoring.model.RiskModel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** A model with as many trees as one in service, learnt from these declarations over and over, violations drawn by chance. */
final class LearntModel {

    private static final int DAYS = 100;

    private LearntModel() {}

    static RiskModel of(List<Facts> declarations) {
        Experience experience = new Experience();
        SplittableRandom random = new SplittableRandom(23);
        LocalDate first = LocalDate.parse("2026-08-01");
        for (int day = 0; day < DAYS; day++) {
            LocalDate decidedOn = first.plusDays(day);
            for (Facts facts : declarations) {
                boolean conform = random.nextDouble() >= facts.importer().hashCode() % 10 / 30.0;
                experience.add(
                        facts.consignment(),
                        decidedOn,
                        item -> 0,
                        new Experience.Label(conform, null, decidedOn.plusDays(1), BigDecimal.ONE));
            }
        }
        Experience.Learnt learnt = experience.learn(first.plusDays(DAYS + 1));
        return RiskModel.read(learnt.version(), learnt.text());
    }
}
