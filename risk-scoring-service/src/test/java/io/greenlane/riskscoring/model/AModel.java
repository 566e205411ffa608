package io.greenlane.riskscoring.model;

import io.greenlane.riskscoring.criteria.Consignment;
import io.greenlane.riskscoring.importer.AnImporter;
import io.greenlane.riskscoring.regulation.AnItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** A model in the making: of two exporters one sells goods that break a rule every other time. */
public final class AModel {

    public static final String CLEAN = "BD-S0000001";
    public static final String DIRTY = "BD-S0000666";
    public static final LocalDate TODAY = LocalDate.parse("2026-11-01");

    private static final LocalDate FIRST = LocalDate.parse("2026-08-01");
    private static final int DAYS = 60;
    private static final int A_DAY = 12;
    private static final IntUnaryOperator COMPLETE = item -> 0;

    private AModel() {}

    public static RiskModel trained() {
        Experience.Learnt learnt = learnt();
        return RiskModel.read(learnt.version(), learnt.text());
    }

    static Experience.Learnt learnt() {
        return experience().learn(TODAY);
    }

    static Experience experience() {
        Experience experience = new Experience();
        SplittableRandom random = new SplittableRandom(4);
        for (int number = 0; number < DAYS * A_DAY; number++) {
            LocalDate day = FIRST.plusDays(number / A_DAY);
            boolean dirty = number % 4 == 0;
            boolean violation = random.nextDouble() < (dirty ? 0.5 : 0.02);
            // One in three of the clean is inspected, and each of those stands for three.
            Experience.Label label = dirty || number % 3 == 0 ? label(violation, day, dirty ? "1" : "0.333") : null;
            experience.add(garments(dirty ? DIRTY : CLEAN, 4000 + number % 7), day, COMPLETE, label);
        }
        return experience;
    }

    static Experience.Label label(boolean violation, LocalDate day, String probability) {
        return new Experience.Label(!violation, null, day.plusDays(1), new BigDecimal(probability));
    }

    static Consignment garments(String exporter, int euro) {
        return of(exporter, AnItem.of("61091000").from("BD").worth(euro + ".00", "EUR"));
    }

    static Consignment of(@Nullable String exporter, AnItem item) {
        return new Consignment(
                "NLRTM001",
                "NL853456789",
                "NL801234567",
                exporter == null ? "" : exporter,
                "NL",
                AnImporter.ofStandardTier(),
                List.of(item.item()));
    }
}
