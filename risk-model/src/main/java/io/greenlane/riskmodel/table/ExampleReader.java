package io.greenlane.riskmodel.table;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads tables of inspected declarations: CSV with a header, gzip or not. */
public final class ExampleReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Layout layout;
    private final RowReader rows;
    private final LocalDate today;

    /** @param today no declaration was inspected after it */
    public ExampleReader(Layout layout, GroupNumbers numbers, LocalDate today) {
        this.layout = layout;
        this.rows = new RowReader(layout, numbers);
        this.today = today;
    }

    /**
     * All of a table, the oldest first and otherwise in its order.
     *
     * @throws RefusedTableException for the first row or column that can't be used
     */
    public List<Example> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new RefusedTableException(
                    "NO_TABLE", "There is no file " + file + "; name a CSV file with a header.");
        }
        List<Example> examples = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser records = CSVParser.parse(open(file), format)) {
            checkColumns(file, Set.copyOf(records.getHeaderNames()));
            for (CSVRecord row : records) {
                examples.add(example(file, row));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            throw unreadable(file, unreadable);
        }
        if (examples.isEmpty()) {
            throw new RefusedTableException("EMPTY_TABLE", file + " has a header and no rows.");
        }
        examples.sort((one, other) -> one.day().compareTo(other.day()));
        return examples;
    }

    private static RefusedTableException unreadable(Path file, Exception why) {
        Throwable cause = why instanceof UncheckedIOException && why.getCause() != null ? why.getCause() : why;
        String reason = cause instanceof CharacterCodingException
                ? "it is no text in UTF-8"
                : String.valueOf(cause.getMessage());
        return new RefusedTableException(
                "UNREADABLE_TABLE",
                file + " can't be read: " + reason + "; give a whole CSV file with a header, in UTF-8, .gz or not.");
    }

    private static Reader open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        String name = file.getFileName().toString();
        InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        Reader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private void checkColumns(Path file, Set<String> header) {
        String missing = layout.columns().stream()
                .filter(column -> !header.contains(column))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new RefusedTableException(
                    "MISSING_COLUMNS",
                    file + " lacks " + missing + ", which the layout " + layout.id()
                            + " reads; give the right file, or name another layout with --layout.");
        }
    }

    private Example example(Path file, CSVRecord row) {
        if (!row.isConsistent()) {
            throw new RefusedTableException(
                    "MALFORMED_ROW",
                    file + ", row " + row.getRecordNumber() + " has " + row.size()
                            + " values, not as many as the header; mend the row or leave it out.");
        }
        LocalDate day = day(file, row);
        return rows.met(new CsvRow(file, row), day, new Finding(violation(file, row), day, 1));
    }

    private LocalDate day(Path file, CSVRecord row) {
        String text = row.get(layout.day());
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isAfter(today)) {
                throw refused(
                        "FUTURE_DAY", file, row, layout.day(), text, "lies ahead of today, so nothing was inspected");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw refused("MALFORMED_DAY", file, row, layout.day(), text, "is no day such as 2026-03-31");
        }
    }

    private boolean violation(Path file, CSVRecord row) {
        String text = row.get(layout.violation());
        return switch (text) {
            case "0" -> false;
            case "1" -> true;
            default -> throw refused("MALFORMED_LABEL", file, row, layout.violation(), text, "is neither 0 nor 1");
        };
    }

    private static double number(Path file, CSVRecord row, String column) {
        String text = row.get(column);
        if (text.isBlank()) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value) && value >= 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw refused("MALFORMED_NUMBER", file, row, column, text, "is no number");
        }
        throw refused("MALFORMED_NUMBER", file, row, column, text, "is no number from 0 on");
    }

    /** A row of a table; a number that is none is refused with where it stands. */
    private record CsvRow(Path file, CSVRecord row) implements Row {

        @Override
        public String text(String column) {
            return row.get(column);
        }

        @Override
        public double number(String column) {
            return ExampleReader.number(file, row, column);
        }
    }

    private static RefusedTableException refused(
            String code, Path file, CSVRecord row, String column, String text, String why) {
        return new RefusedTableException(
                code,
                file + ", row " + row.getRecordNumber() + ", column " + column + ": \"" + text + "\" " + why
                        + "; mend the row or leave it out.");
    }
}
