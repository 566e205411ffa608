package io.greenlane.benchmarks.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * The samples of one JVM: one for each so many milliseconds of CPU time that a Java thread has used (JEP 509).
 *
 * @param samples how many there are with a stack
 * @param byPart how many by part of the work
 * @param byMethod how many by the method that was running
 * @param own how many by the topmost method of ours on the stack: what we did that led there
 * @param under how many by every method of ours that was on the stack
 * @param allocated bytes by part of the work, estimated from samples
 */
record JavaProfile(
        int samples,
        SortedMap<String, Integer> byPart,
        Map<String, Integer> byMethod,
        Map<String, Integer> own,
        Map<String, Integer> under,
        SortedMap<String, Long> allocated) {

    static final String CPU_SAMPLE = "jdk.CPUTimeSample";
    static final String ALLOCATION_SAMPLE = "jdk.ObjectAllocationSample";

    private static final String OURS = "io.greenlane.";

    static JavaProfile of(Path recording, Parts parts) throws IOException {
        JavaProfile profile =
                new JavaProfile(0, new TreeMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new TreeMap<>());
        int samples = 0;
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                RecordedStackTrace stack = event.getStackTrace();
                if (stack == null) {
                    continue;
                }
                String type = event.getEventType().getName();
                if (type.equals(CPU_SAMPLE)) {
                    profile.add(stack.getFrames(), parts);
                    samples++;
                } else if (type.equals(ALLOCATION_SAMPLE)) {
                    profile.allocated.merge(parts.of(classes(stack.getFrames())), event.getLong("weight"), Long::sum);
                }
            }
        }
        return new JavaProfile(
                samples, profile.byPart, profile.byMethod, profile.own, profile.under, profile.allocated);
    }

    private void add(List<RecordedFrame> stack, Parts parts) {
        List<String> methods = stack.stream().map(JavaProfile::name).toList();
        byPart.merge(parts.of(classes(stack)), 1, Integer::sum);
        if (!methods.isEmpty()) {
            byMethod.merge(methods.getFirst(), 1, Integer::sum);
        }
        methods.stream()
                .filter(name -> name.startsWith(OURS))
                .findFirst()
                .ifPresent(mine -> own.merge(mine, 1, Integer::sum));
        Set<String> once = new HashSet<>();
        methods.stream()
                .filter(name -> name.startsWith(OURS))
                .filter(once::add)
                .forEach(mine -> under.merge(mine, 1, Integer::sum));
    }

    private static List<String> classes(List<RecordedFrame> stack) {
        List<String> classes = new ArrayList<>();
        stack.forEach(frame -> classes.add(frame.getMethod().getType().getName()));
        return classes;
    }

    /** Lambdas have numbers of their own, which say nothing. */
    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName().replaceFirst("\\$\\$Lambda.*", "\\$\\$Lambda") + "."
                + frame.getMethod().getName();
    }
}
