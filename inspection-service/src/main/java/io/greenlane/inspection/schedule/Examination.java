package io.greenlane.inspection.schedule;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRange;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeFactory;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goods that want a place. The solver changes the place and nothing else. */
@PlanningEntity
public class Examination {

    private final Wish wish;
    private final Choice choice;
    private final Places places;
    private @Nullable Integer number;

    /** For the solver, which fills in what it copies. */
    @SuppressWarnings("NullAway")
    Examination() {
        this.wish = null;
        this.choice = null;
        this.places = null;
    }

    Examination(Wish wish, Choice choice, Places places) {
        this.wish = wish;
        this.choice = choice;
        this.places = places;
    }

    public Wish wish() {
        return wish;
    }

    Choice choice() {
        return choice;
    }

    @PlanningId
    public String getId() {
        return wish.id();
    }

    @PlanningVariable(allowsUnassigned = true)
    public @Nullable Integer getNumber() {
        return number;
    }

    public void setNumber(@Nullable Integer number) {
        this.number = number;
    }

    /** Here and not at the schedule, for which the solver would make a table of half a million of them. */
    @ValueRangeProvider
    public ValueRange<Integer> getNumbers() {
        return ValueRangeFactory.createIntValueRange(0, places.count());
    }

    /** Absent while it has none. */
    public @Nullable Place place() {
        return number == null ? null : places.place(number);
    }

    void place(@Nullable Place place) {
        this.number = place == null ? null : places.numberOf(place);
    }

    Places places() {
        return places;
    }

    boolean isPlaced() {
        return number != null;
    }

    int examiner() {
        return places.examiner(taken());
    }

    int stand() {
        return places.stand(taken());
    }

    int start() {
        return places.start(taken());
    }

    public int end() {
        return start() + wish.steps();
    }

    boolean isSameAs(Examination other) {
        return wish.id().equals(other.wish.id());
    }

    boolean isAt(int step) {
        return start() <= step && step < end();
    }

    /** Whether it could have this place if nothing else were planned. */
    boolean suits(Place some) {
        return some.start() >= wish.earliest()
                && wish.pin().isKeptBy(some)
                && choice.examiners().stream()
                        .anyMatch(one -> one.number() == some.examiner()
                                && Choice.isFree(one.free(), some.start(), wish.steps()))
                && choice.stands().stream()
                        .anyMatch(one ->
                                one.number() == some.stand() && Choice.isFree(one.free(), some.start(), wish.steps()));
    }

    /** What it costs, in steps of its own waiting, that it has another place than it was told. */
    int moved() {
        Place told = wish.told();
        if (told == null || number == null || places.numberOf(told) == number) {
            return 0;
        }
        return told.start() == start() ? ScheduleRules.REARRANGED : ScheduleRules.MOVED;
    }

    /** Whether the deadline is missed; without a place the plan's end tells. */
    public boolean isLate() {
        return number == null ? wish.due() < wish.horizon() : end() > wish.due();
    }

    boolean isBeforeTheGoods() {
        return number != null && start() < wish.earliest();
    }

    /** Steps from when the goods are there to the examination; without a place it begins after the plan. */
    int waiting() {
        return (number == null ? wish.horizon() + ScheduleRules.UNPLACED : start()) - wish.earliest();
    }

    private int taken() {
        return Objects.requireNonNull(number);
    }

    @Override
    public String toString() {
        return wish.id() + " at " + place();
    }
}
