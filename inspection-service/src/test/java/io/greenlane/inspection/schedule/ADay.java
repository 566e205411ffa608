package io.greenlane.inspection.schedule;

import io.greenlane.inspection.office.Bay;
import io.greenlane.inspection.office.BayKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Generated days of an office, always the same for the same seed: officers in an early and a late shift with a break, bays for most of
 * them, and goods of which some spoil.
 */
final class ADay {

    private static final List<String> SKILLS = List.of("CHEMISTRY", "FOOD", "GENERAL", "RADIATION", "WASTE");
    private static final int STEPS_A_DAY = 96;
    private static final int DAYS = 5;

    private ADay() {}

    static Schedule of(int cases, int officers, long seed) {
        var random = new Random(seed);
        var grid = new Grid(Instant.parse("2026-11-30T05:00:00Z"), STEPS_A_DAY * DAYS);
        List<Examiner> examiners = IntStream.range(0, officers)
                .mapToObj(number -> examiner(number, random))
                .toList();
        List<Stand> stands = IntStream.range(0, Math.max(4, officers * 3 / 4))
                .mapToObj(ADay::stand)
                .toList();
        List<Wish> wishes = new ArrayList<>();
        IntStream.range(0, cases).forEach(number -> wishes.add(wish(number, grid, cases / officers, random)));
        return new Schedule(grid, examiners, stands, wishes);
    }

    /** The same days, of which a third of the goods come during the next two days and an hour costs what a load is worth. */
    static Schedule withGoodsAtSea(int cases, int officers, long seed) {
        Schedule day = of(cases, officers, seed);
        var random = new Random(seed + 1_000);
        return new Schedule(
                day.grid(),
                day.getExaminers(),
                day.getStands(),
                day.getExaminations().stream()
                        .map(one -> atSea(one.wish(), random))
                        .toList());
    }

    private static Wish atSea(Wish wish, Random random) {
        int later = random.nextInt(3) == 0 ? random.nextInt(2 * STEPS_A_DAY) : 0;
        BigDecimal lost = wish.perishable() ? new BigDecimal(5 + random.nextInt(1_500)) : BigDecimal.ZERO;
        return new Wish(
                wish.id(),
                wish.bayKind(),
                wish.skills(),
                wish.steps(),
                later,
                wish.due() + later,
                wish.perishable(),
                Wish.hourCosts(lost, new BigDecimal("5.00")),
                wish.horizon(),
                wish.pin(),
                wish.told());
    }

    private static Examiner examiner(int number, Random random) {
        Set<String> skills = new TreeSet<>(Set.of("GENERAL"));
        skills.add(SKILLS.get(number % SKILLS.size()));
        skills.add(SKILLS.get(random.nextInt(SKILLS.size())));
        var free = new BitSet();
        int from = number % 2 == 0 ? 4 : 34;
        for (int day = 0; day < DAYS; day++) {
            int begin = day * STEPS_A_DAY + from;
            free.set(begin, begin + 34);
            free.clear(begin + 16, begin + 18);
        }
        return new Examiner(number, "officer-" + number, "Demo officer " + number, skills, free);
    }

    private static Stand stand(int number) {
        BayKind kind = switch (number % 10) {
            case 0, 1, 2 -> BayKind.COLD;
            case 3, 4, 5 -> BayKind.SAMPLING;
            case 6 -> BayKind.RADIATION;
            default -> BayKind.GENERAL;
        };
        var free = new BitSet();
        for (int day = 0; day < DAYS; day++) {
            free.set(day * STEPS_A_DAY + 4, day * STEPS_A_DAY + 68);
        }
        return new Stand(number, new Bay(kind + "-" + number, "QUAY", kind), free);
    }

    private static Wish wish(int number, Grid grid, int perOfficer, Random random) {
        int of = random.nextInt(20);
        BayKind kind =
                of < 5 ? BayKind.COLD : of < 11 ? BayKind.SAMPLING : of < 13 ? BayKind.RADIATION : BayKind.GENERAL;
        boolean perishable = kind == BayKind.COLD && random.nextInt(4) > 0;
        String skill = switch (kind) {
            case COLD -> "FOOD";
            case RADIATION -> "RADIATION";
            case GENERAL -> "GENERAL";
            case SAMPLING -> random.nextBoolean() ? "WASTE" : "CHEMISTRY";
        };
        // Perishables have from three hours to a day and a half, all others a legal limit of up to three days, as long
        // as work lasts.
        int due = perishable
                ? 16 + random.nextInt(STEPS_A_DAY * 3 / 2)
                : 24 + random.nextInt(STEPS_A_DAY * Math.min(4, 1 + perOfficer / 4));
        int value = perishable ? 4 + random.nextInt(9) : 1 + random.nextInt(3);
        return new Wish(
                "case-" + number,
                kind,
                Set.of(skill),
                2 + random.nextInt(6),
                0,
                due,
                perishable,
                value * Wish.ORDINARY_HOUR,
                grid.length(),
                Wish.Pinned.NOTHING,
                null);
    }
}
