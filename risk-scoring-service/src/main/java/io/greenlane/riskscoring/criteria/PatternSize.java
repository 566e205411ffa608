package io.greenlane.riskscoring.criteria;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many steps a regular expression comes to at least once its counted repetitions are written out, read off its text
 * alone. The library writes them out before it counts, and {@code (.{1,1000}){1,1000}} has a million.
 */
final class PatternSize {

    private static final Pattern REPETITION = Pattern.compile("\\{([0-9]{1,4})(?:,([0-9]{0,4}))?}");
    private static final long ENDLESS = 1_000_000_000L;

    private final String pattern;
    private final Deque<Long> outer = new ArrayDeque<>();
    private long sum;
    private long last;
    private int at;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    /** Steps, at most a thousand million; what is malformed is of any size. */
    static long atLeast(String pattern) {
        return new PatternSize(pattern).read();
    }

    private long read() {
        while (at < pattern.length()) {
            switch (pattern.charAt(at)) {
                case '\\' -> escape();
                case '[' -> characterClass();
                case '(' -> open();
                case ')' -> close();
                case '{' -> repeat();
                case '*', '+', '?', '|' -> at++;
                default -> step(at + 1);
            }
        }
        long all = sum;
        for (long before : outer) {
            all = bounded(all + before);
        }
        return all;
    }

    private void step(int next) {
        last = 1;
        sum = bounded(sum + 1);
        at = next;
    }

    private void escape() {
        if (pattern.startsWith("\\Q", at)) {
            int end = pattern.indexOf("\\E", at);
            int stop = end < 0 ? pattern.length() : end;
            last = 1;
            sum = bounded(sum + Math.max(0, stop - at - 2));
            at = end < 0 ? stop : end + 2;
        } else if (pattern.startsWith("{", at + 2) && "pPx".indexOf(pattern.charAt(at + 1)) >= 0) {
            int end = pattern.indexOf('}', at);
            step(end < 0 ? pattern.length() : end + 1);
        } else {
            step(at + 2);
        }
    }

    private void characterClass() {
        int end = at + 1;
        if (pattern.startsWith("^", end)) {
            end++;
        }
        // A bracket that comes first is a character.
        if (pattern.startsWith("]", end)) {
            end++;
        }
        while (end < pattern.length() && pattern.charAt(end) != ']') {
            int named = pattern.startsWith("[:", end) ? pattern.indexOf(":]", end) : -1;
            end = named >= 0 ? named + 2 : end + (pattern.charAt(end) == '\\' ? 2 : 1);
        }
        step(end + 1);
    }

    private void open() {
        int inside = at + 1;
        if (pattern.startsWith("?", inside)) {
            while (inside < pattern.length() && ":>)".indexOf(pattern.charAt(inside)) < 0) {
                inside++;
            }
            if (pattern.startsWith(")", inside)) {
                at = inside + 1;
                return;
            }
            inside++;
        }
        outer.push(sum);
        sum = 1;
        last = 1;
        at = inside;
    }

    private void close() {
        last = sum;
        sum = outer.isEmpty() ? sum : bounded(sum + outer.pop());
        at++;
    }

    private void repeat() {
        Matcher counted = REPETITION.matcher(pattern).region(at, pattern.length());
        if (!counted.lookingAt()) {
            step(at + 1);
            return;
        }
        String most = counted.group(2);
        long times = Math.max(1, Long.parseLong(most == null || most.isEmpty() ? counted.group(1) : most));
        sum = bounded(sum + last * (times - 1));
        last = bounded(last * times);
        at = counted.end();
    }

    private static long bounded(long steps) {
        return Math.min(ENDLESS, steps);
    }
}
