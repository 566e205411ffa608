package io.greenlane.inspection.planning;

import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.inspection.office.ExaminationKinds;
import io.greenlane.inspection.office.Offices;
import io.greenlane.inspection.planning.Replanning.PlanningRecords;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Instances of the service that come to grief while they plan. */
public final class DyingPlanner {

    private DyingPlanner() {}

    /** An instance whose solver dies; false while another instance plans the office. */
    public static boolean diesAt(String office, ApplicationContext context) {
        var dying = new Replanning(
                context.getBean(Offices.class),
                context.getBean(ExaminationKinds.class),
                context.getBean(PlanningRecords.class),
                schedule -> {
                    throw new StackOverflowError("The solver died");
                },
                context.getBean(InstantSource.class),
                context.getBean(Identifiers.class));
        try {
            dying.replan(office);
            return false;
        } catch (StackOverflowError died) {
            return true;
        }
    }

    /** An instance that has the lease of an office and is gone without a word; false while another has it. */
    public static boolean vanishesWith(String office, ApplicationContext context) {
        return context.getBean(PlanWishes.class).lease(office, new UUID(1, 1)).isPresent();
    }
}
