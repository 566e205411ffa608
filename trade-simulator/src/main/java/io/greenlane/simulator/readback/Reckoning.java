package io.greenlane.simulator.readback;

import io.greenlane.simulator.consignment.Truth;
import io.greenlane.simulator.readback.Seen.Decision;
import io.greenlane.simulator.readback.Seen.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The arithmetic of the summary, over what was read. */
public final class Reckoning {
    private static final List<String> LANES = List.of("GREEN", "BLUE", "YELLOW", "RED");
    private static final Comparator<Decision> LATEST =
            Comparator.comparingInt(Decision::version).thenComparingInt(Decision::sequence);

    private final List<Seen> seen;
    private final List<Case> cases;
    private final Set<String> withCase;
    private final Set<String> arrived;
    private final Set<String> toldTwice;

    /**
     * @param arrived the MRNs whose goods are there
     * @param toldTwice the MRNs that the topics told to be decided or ended twice
     */
    public Reckoning(List<Seen> seen, List<Case> cases, Set<String> arrived, Set<String> toldTwice) {
        this.seen = List.copyOf(seen);
        this.cases = List.copyOf(cases);
        this.withCase = cases.stream().map(Case::mrn).collect(Collectors.toSet());
        this.arrived = Set.copyOf(arrived);
        this.toldTwice = Set.copyOf(toldTwice);
    }

    public int lodged() {
        return count(Seen::readable);
    }

    public int routed() {
        return count(Seen::routed);
    }

    public int lost() {
        return count(one -> loss(one).isPresent());
    }

    /** The lost by what became of them. */
    public SequencedMap<String, Integer> losses() {
        SequencedMap<String, Integer> losses = new TreeMap<>();
        seen.forEach(one -> loss(one).ifPresent(loss -> losses.merge(loss.name(), 1, Integer::sum)));
        return losses;
    }

    public int duplicated() {
        return count(one ->
                decidedTwice(one) || one.mrnsOfLrn().size() > 1 || endedTwice(one) || toldTwice.contains(one.mrn()));
    }

    public int released() {
        return count(one -> one.status().equals("RELEASED"));
    }

    public double untouchedShare() {
        return share(count(Seen::untouched), seen.size());
    }

    public int inspectionsOpened() {
        return cases.size();
    }

    public int inspectionsConcluded() {
        return (int) cases.stream().filter(Case::concluded).count();
    }

    public SequencedMap<String, Integer> lanes() {
        SequencedMap<String, Integer> lanes = new LinkedHashMap<>();
        LANES.forEach(lane -> lanes.put(lane, 0));
        seen.stream()
                .map(Reckoning::latest)
                .flatMap(Optional::stream)
                .forEach(decision -> lanes.merge(decision.lane(), 1, Integer::sum));
        return lanes;
    }

    public SequencedMap<String, Integer> statuses() {
        SequencedMap<String, Integer> statuses = new TreeMap<>();
        seen.forEach(one -> statuses.merge(one.readable() ? one.status() : "UNREADABLE", 1, Integer::sum));
        return statuses;
    }

    public Percentiles decisionMillis() {
        return Percentiles.of(seen.stream()
                .map(Reckoning::decisionMillis)
                .flatMap(Optional::stream)
                .toList());
    }

    /** Compares the outcome with the truth by LRN. */
    public DemoSummary.Quality quality(Map<String, Truth> truths) {
        Set<String> notConform = cases.stream()
                .filter(one -> one.outcome().equals("NOT_CONFORM"))
                .map(Case::mrn)
                .collect(Collectors.toSet());
        int violating = 0;
        int found = 0;
        int missed = 0;
        int forgotten = 0;
        List<Seen> trusted = new ArrayList<>();
        for (Seen one : seen) {
            Truth truth = Objects.requireNonNull(truths.get(one.lrn()), one.lrn());
            forgotten += truth.forgotten().isEmpty() ? 0 : 1;
            if (latest(one).map(Decision::tier).orElse("").equals("TRUSTED")) {
                trusted.add(one);
            }
            if (truth.violated()) {
                violating++;
                found += notConform.contains(one.mrn()) || one.status().equals("REFUSED") ? 1 : 0;
                missed += one.status().equals("CLEARED") || one.status().equals("RELEASED") ? 1 : 0;
            }
        }
        int examined = inspectionsConcluded();
        return new DemoSummary.Quality(
                violating,
                found,
                missed,
                examined,
                share(notConform.size(), examined),
                forgotten,
                trusted.size(),
                share((int) trusted.stream().filter(Seen::untouched).count(), trusted.size()));
    }

    private Optional<Loss> loss(Seen one) {
        if (!one.readable()) {
            return Optional.of(Loss.GONE);
        }
        if (!one.routed()) {
            return Optional.of(Loss.NEVER_DECIDED);
        }
        boolean red = latest(one).map(Decision::lane).orElse("").equals("RED");
        return switch (one.status()) {
            case "LODGED" -> Optional.of(Loss.STILL_LODGED);
            case "CLEARED" ->
                arrived.contains(one.mrn()) ? Optional.of(Loss.ARRIVED_AND_NOT_RELEASED) : caseMissing(one, red);
            case "CANCELLED" -> Optional.empty();
            default -> caseMissing(one, red);
        };
    }

    private Optional<Loss> caseMissing(Seen one, boolean red) {
        return red && !withCase.contains(one.mrn()) ? Optional.of(Loss.RED_WITHOUT_A_CASE) : Optional.empty();
    }

    private static Optional<Decision> latest(Seen one) {
        return one.decisions().stream().max(LATEST);
    }

    private static boolean decidedTwice(Seen one) {
        Set<Map.Entry<Integer, Integer>> pairs = new HashSet<>();
        return one.decisions().stream()
                .anyMatch(decision -> !pairs.add(Map.entry(decision.version(), decision.sequence())));
    }

    /**
     * More than one end of one version, or cleared again though nothing had stopped it in between. Clearing after a hold,
     * or after new facts called for an examination, is the ordinary way.
     */
    private static boolean endedTwice(Seen one) {
        Map<Integer, Integer> ends = new TreeMap<>();
        Map<Integer, String> before = new TreeMap<>();
        for (Entry entry : one.timeline()) {
            if (Events.FINAL.contains(entry.event()) && ends.merge(entry.version(), 1, Integer::sum) > 1) {
                return true;
            }
            if (entry.event().equals(Events.CLEARED) && Events.CLEARED.equals(before.get(entry.version()))) {
                return true;
            }
            if (entry.event().equals(Events.CLEARED) || Events.STOPPED.contains(entry.event())) {
                before.put(entry.version(), entry.event());
            }
        }
        return false;
    }

    private static Optional<Double> decisionMillis(Seen one) {
        Optional<Entry> lodged = first(one.timeline(), Set.of(Events.LODGED));
        Set<String> effects = new HashSet<>(Events.STOPPED);
        effects.add(Events.CLEARED);
        return lodged.flatMap(start -> first(one.timeline(), effects)
                .map(effect -> Duration.between(start.at(), effect.at()).toNanos() / 1e6));
    }

    private static Optional<Entry> first(Collection<Entry> timeline, Set<String> events) {
        return timeline.stream().filter(entry -> events.contains(entry.event())).min(Comparator.comparing(Entry::at));
    }

    private int count(java.util.function.Predicate<Seen> wanted) {
        return (int) seen.stream().filter(wanted).count();
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : Math.round(10_000.0 * part / whole) / 10_000.0;
    }
}
