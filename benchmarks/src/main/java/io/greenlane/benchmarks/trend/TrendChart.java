package io.greenlane.benchmarks.trend;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The recorded runs as small charts, one a figure, with the budget as a line. Each machine has a line of its own. */
final class TrendChart {

    private static final int WIDTH = 440;
    private static final int HEIGHT = 200;
    private static final int COLUMNS = 2;
    private static final int LEFT = 52;
    private static final int RIGHT = 16;
    private static final int TOP = 34;
    private static final int BOTTOM = 34;
    private static final double ROOM = 1.15;
    /** Told apart by people who see no red or green too (Okabe and Ito, 2008). */
    private static final List<String> COLOURS = List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9");

    private record Chart(String title, double budget, ToDoubleFunction<Entry> value) {}

    private static final List<Chart> CHARTS = List.of(
            new Chart("CPU-ms of a finished declaration (budget 2)", 2, Entry::cpuMillis),
            new Chart("Declarations a second, sustained (budget 540)", 540, Entry::saturation),
            new Chart("Lodged to decision seen, p99 ms at half load (budget 250)", 250, Entry::p99),
            new Chart("Start until all are healthy, s (budget 30)", 30, Entry::start));

    private final List<Entry> entries;
    private final List<String> machines;
    private final StringBuilder svg = new StringBuilder();

    private TrendChart(List<Entry> entries) {
        this.entries = entries;
        this.machines = entries.stream().map(Entry::machine).distinct().toList();
    }

    static String of(List<Entry> entries) {
        return new TrendChart(entries).drawn();
    }

    private String drawn() {
        int rows = (CHARTS.size() + COLUMNS - 1) / COLUMNS;
        int height = rows * HEIGHT + machines.size() * 18 + 8;
        write(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
                        + " font-family=\"sans-serif\" font-size=\"11\">\n",
                COLUMNS * WIDTH, height, COLUMNS * WIDTH, height);
        write("<title>Figures of the recorded benchmark runs; the table of the page has the same</title>\n");
        write("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>\n");
        for (int number = 0; number < CHARTS.size(); number++) {
            write("<g transform=\"translate(%d %d)\">\n", number % COLUMNS * WIDTH, number / COLUMNS * HEIGHT);
            chart(CHARTS.get(number));
            write("</g>\n");
        }
        for (int machine = 0; machine < machines.size(); machine++) {
            int y = rows * HEIGHT + machine * 18 + 8;
            write("<rect x=\"%d\" y=\"%d\" width=\"10\" height=\"10\" fill=\"%s\"/>", LEFT, y, colour(machine));
            write("<text x=\"%d\" y=\"%d\">%s</text>\n", LEFT + 16, y + 9, escaped(machines.get(machine)));
        }
        write("</svg>\n");
        return svg.toString();
    }

    private void chart(Chart chart) {
        double most = Math.max(
                        chart.budget(),
                        entries.stream().mapToDouble(chart.value()).max().orElse(0))
                * ROOM;
        write("<text x=\"%d\" y=\"18\" font-weight=\"bold\">%s</text>\n", LEFT, chart.title());
        for (int step = 0; step <= 2; step++) {
            double value = most * step / 2;
            write(
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#dddddd\"/>",
                    LEFT, WIDTH - RIGHT, y(value, most), y(value, most));
            write(
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" fill=\"#444444\">%s</text>\n",
                    LEFT - 6, y(value, most) + 4, value < 10 ? round(value, 1) : round(value, 0));
        }
        write(
                "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#666666\" stroke-dasharray=\"5 4\"/>\n",
                LEFT, WIDTH - RIGHT, y(chart.budget(), most), y(chart.budget(), most));
        for (int machine = 0; machine < machines.size(); machine++) {
            line(chart, machine, most);
        }
        if (!entries.isEmpty()) {
            write(
                    "<text x=\"%d\" y=\"%d\" fill=\"#444444\">%s</text>",
                    LEFT, HEIGHT - 14, entries.getFirst().commit());
            write(
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"#444444\">%s</text>\n",
                    WIDTH - RIGHT, HEIGHT - 14, entries.getLast().commit());
        }
    }

    private void line(Chart chart, int machine, double most) {
        StringBuilder points = new StringBuilder();
        for (int run = 0; run < entries.size(); run++) {
            Entry one = entries.get(run);
            if (one.machine().equals(machines.get(machine))) {
                double value = chart.value().applyAsDouble(one);
                points.append(round(x(run), 1))
                        .append(',')
                        .append(round(y(value, most), 1))
                        .append(' ');
                write(
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"><title>%s: %s</title></circle>\n",
                        x(run), y(value, most), colour(machine), one.commit(), round(value, 2));
            }
        }
        write(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>\n",
                points.toString().strip(), colour(machine));
    }

    private double x(int run) {
        double width = WIDTH - LEFT - RIGHT;
        return entries.size() == 1 ? LEFT + width / 2 : LEFT + width * run / (entries.size() - 1);
    }

    private static double y(double value, double most) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / most);
    }

    private static String colour(int machine) {
        return COLOURS.get(machine % COLOURS.size());
    }

    private static String round(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @SuppressWarnings("AnnotateFormatMethod") // all callers are in this class
    private void write(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
