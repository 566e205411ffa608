package io.greenlane.riskmodel.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables as an administration would export them, with a law that can be learnt: one origin's cheap goods violate. */
class EvaluateCommandTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-06-01T12:00:00Z"));
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final String HEADER = "day,found,code,origin,price,mass,note\n";
    private static final String LAYOUT = """
            {"id": "test", "day": "day", "violation": "found", "knownAfterwards": ["note"],
             "quantities": [{"name": "unitPrice", "words": "price per kilogram", "column": "price", "per": "mass",
                             "scale": "LOGARITHM"}],
             "groups": [{"name": "goods", "words": "goods of this code and origin",
                         "parts": [{"column": "code", "leading": 4}, {"column": "origin"}]},
                        {"name": "price", "words": "goods at this price",
                         "parts": [{"quantity": "unitPrice", "digits": 1}]}]}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path layout;
    private Path train;
    private Path valid;
    private Path test;

    @BeforeEach
    void write() throws IOException {
        layout = Files.writeString(folder.resolve("layout.json"), LAYOUT);
        train = table("train.csv", JANUARY, 90, 1);
        valid = table("valid.csv", JANUARY.plusDays(90), 30, 2);
        test = table("test.csv", JANUARY.plusDays(120), 30, 3);
    }

    @Test
    void aModelIsTrainedKeptAndJudgedAndAFileThatIsNotAsItWasWrittenIsRefused() throws IOException {
        Path model = folder.resolve("model.json");
        Path both = folder.resolve("both.csv");
        Files.writeString(
                both, Files.readString(train) + Files.readString(valid).substring(HEADER.length()));

        assertThat(command(
                        "train", "--csv", both.toString(), "--layout", layout.toString(), "--model", model.toString()))
                .as(err.toString())
                .isZero();
        assertThat(run(train, valid, test, "--model", model.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("inspected   precision");

        String written = Files.readString(model);
        Files.writeString(model, written.replaceFirst("num_leaves", "num_Leaves"));
        assertThat(run(train, valid, test, "--model", model.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("CORRUPT_MODEL").contains("SHA-256");
        Files.writeString(model, written.substring(0, written.length() / 2));
        assertThat(run(train, valid, test, "--model", model.toString())).isEqualTo(1);
        Files.writeString(model, "{\"format\": \"another\"}");
        assertThat(run(train, valid, test, "--model", model.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("FOREIGN_MODEL");
    }

    @Test
    void whatIsNoModelIsToldInOneSentenceAndNoTrace() throws IOException {
        Path model = folder.resolve("model.json");
        Files.writeString(model, "null");
        assertOneSentence(run(train, valid, test, "--model", model.toString()), "FOREIGN_MODEL");
        Files.writeString(model, "\u00e9", StandardCharsets.ISO_8859_1);
        assertOneSentence(run(train, valid, test, "--model", model.toString()), "CORRUPT_MODEL");
        assertOneSentence(run(train, valid, test, "--model", folder.toString()), "NO_MODEL");
    }

    @Test
    void aFileThatCannotBeWrittenIsToldBeforeAnythingIsLearnt() throws IOException {
        String nowhere = folder.resolve("none/figures.json").toString();
        assertOneSentence(run(train, valid, test, "--json", nowhere), "UNWRITABLE_FILE");
        assertOneSentence(run(train, valid, test, "--json", folder.toString()), "UNWRITABLE_FILE");
        assertOneSentence(
                command("train", "--csv", train.toString(), "--layout", layout.toString(), "--model", nowhere),
                "UNWRITABLE_FILE");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aTableOrALayoutThatCannotBeReadIsToldInOneSentence() throws IOException {
        Path foreign = folder.resolve("latin.csv");
        Files.writeString(foreign, HEADER + "2026-01-01,0,3915,M\u00dc,1,1,x\n", StandardCharsets.ISO_8859_1);
        assertOneSentence(run(foreign, valid, test), "UNREADABLE_TABLE");
        Path gzip = Files.writeString(folder.resolve("table.csv.gz"), HEADER);
        assertOneSentence(run(gzip, valid, test), "UNREADABLE_TABLE");
        Path quoted = Files.writeString(folder.resolve("quoted.csv"), HEADER + "2026-01-01,0,\"3915,MY,1,1,x\n");
        assertOneSentence(run(quoted, valid, test), "UNREADABLE_TABLE");
        Path header = Files.writeString(folder.resolve("header.csv"), ",day,found,,\n");
        assertOneSentence(run(header, valid, test), "UNREADABLE_TABLE");
        Path cut = Files.writeString(folder.resolve("cut.csv"), HEADER + "2026-01-01,0,3915\n");
        assertOneSentence(run(cut, valid, test), "MALFORMED_ROW");
        Files.writeString(layout, "null");
        assertOneSentence(run(train, valid, test), "FLAWED_LAYOUT");
    }

    @Test
    void aQuotientBeyondAllNumbersIsUnknown() throws IOException {
        Path huge = Files.writeString(
                folder.resolve("huge.csv"),
                Files.readString(train) + JANUARY.plusDays(89) + ",0,390015,MY,1e308,1e-308,x\n");

        assertThat(run(huge, valid, test)).as(err.toString()).isZero();
    }

    private void assertOneSentence(int exitCode, String code) {
        assertThat(exitCode).as(err.toString()).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().startsWith(code + ": ");
        err.getBuffer().setLength(0);
    }

    @Test
    void aModelIsNotJudgedOnWhatItLearntFrom() throws IOException {
        Path model = folder.resolve("model.json");
        command("train", "--csv", test.toString(), "--layout", layout.toString(), "--model", model.toString());

        assertThat(run(train, valid, test, "--model", model.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("NOT_SPLIT_BY_TIME");
    }

    @Test
    void violationsThatFollowALawAreFoundFirst() throws IOException {
        Path json = folder.resolve("figures.json");

        int code = run(train, valid, test, "--json", json.toString());

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        JsonNode figures = JsonMapper.shared().readTree(json.toFile());
        assertThat(figures.get("precisionAt").propertyNames()).containsExactly("1", "2", "5", "10", "20");
        assertThat(figures.get("precisionAt").get("5").doubleValue()).isGreaterThan(0.75);
        assertThat(figures.get("auc").doubleValue()).isGreaterThan(0.85);
        assertThat(figures.get("macroF1").doubleValue()).isGreaterThan(0.8);
        assertThat(figures.get("calibrationError").doubleValue()).isLessThan(0.05);
        assertThat(figures.get("learntAlsoFromThese").booleanValue()).isTrue();
        assertThat(out.toString()).contains("900 judged").contains("of all violations");
    }

    @Test
    void theSameTablesGiveTheSameFigures() throws IOException {
        Path first = folder.resolve("first.json");
        Path second = folder.resolve("second.json");

        run(train, valid, test, "--json", first.toString());
        run(train, valid, test, "--json", second.toString());

        assertThat(withoutSeconds(second)).isEqualTo(withoutSeconds(first));
    }

    @Test
    void rowsThatAreJudgedAreNotLearntFromWhenOneFileIsGivenForBoth() throws IOException {
        Path json = folder.resolve("figures.json");

        assertThat(run(train, valid, valid, "--json", json.toString())).isZero();

        JsonNode figures = JsonMapper.shared().readTree(json.toFile());
        assertThat(figures.get("learntAlsoFromThese").booleanValue()).isFalse();
    }

    @Test
    void tablesThatOverlapInTimeAreRefused() {
        assertThat(run(valid, train, test)).isEqualTo(1);
        assertThat(err.toString()).startsWith("NOT_SPLIT_BY_TIME: ").contains("split by day");
    }

    @Test
    void oneClassIsRefused() throws IOException {
        Path clean = Files.writeString(
                folder.resolve("clean.csv"), Files.readString(train).replaceAll("(?m)^(2026-..-..),1,", "$1,0,"));

        assertThat(run(clean, valid, test)).isEqualTo(1);
        assertThat(err.toString()).startsWith("ONE_CLASS: All 2700 rows to learn from are clean");
    }

    @Test
    void aDayAheadIsRefusedWithItsRow() throws IOException {
        Path ahead = Files.writeString(folder.resolve("ahead.csv"), HEADER + "2026-06-02,0,3915,MY,1,1,x\n");

        assertThat(run(train, valid, ahead)).isEqualTo(1);
        assertThat(err.toString()).startsWith("FUTURE_DAY: ").contains("row 1, column day");
    }

    @Test
    void aNumberThatTellsItAllIsRefusedAsLeakage() throws IOException {
        String leaking =
                Files.readString(train).replaceAll("(?m)^(2026-..-..),1,(\\d+),(..),[^,]+", "$1,1,$2,$3,0.0001");
        Path table = Files.writeString(folder.resolve("leaking.csv"), leaking);

        assertThat(run(table, valid, test)).isEqualTo(1);
        assertThat(err.toString()).startsWith("LEAKAGE: The number unitPrice alone");
    }

    @Test
    void aColumnKnownOnlyAfterwardsIsNotLookedAt() throws IOException {
        Files.writeString(layout, LAYOUT.replace("\"column\": \"origin\"", "\"column\": \"note\""));

        assertThat(run(train, valid, test)).isEqualTo(1);
        assertThat(err.toString()).startsWith("FLAWED_LAYOUT: ").contains("known only after the inspection");
    }

    @Test
    void whatIsMissingOrMalformedIsNamed() throws IOException {
        Path columns = Files.writeString(folder.resolve("columns.csv"), "day,found\n2026-01-01,0\n");
        Path label = Files.writeString(folder.resolve("label.csv"), HEADER + "2026-01-01,maybe,3915,MY,1,1,x\n");
        Path number = Files.writeString(folder.resolve("number.csv"), HEADER + "2026-01-01,0,3915,MY,-1,1,x\n");
        Path empty = Files.writeString(folder.resolve("empty.csv"), HEADER);

        run(columns, valid, test);
        run(label, valid, test);
        run(number, valid, test);
        run(empty, valid, test);
        run(folder.resolve("none.csv"), valid, test);

        assertThat(err.toString().lines().map(line -> line.substring(0, line.indexOf(':'))))
                .containsExactly("MISSING_COLUMNS", "MALFORMED_LABEL", "MALFORMED_NUMBER", "EMPTY_TABLE", "NO_TABLE");
    }

    private int run(Path older, Path younger, Path judged, String... more) {
        String[] arguments = {
            "evaluate",
            "--layout",
            layout.toString(),
            "--train",
            older.toString(),
            "--valid",
            younger.toString(),
            "--test",
            judged.toString()
        };
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return command(all);
    }

    private int command(String... arguments) {
        CommandLine command = ModelCommand.commandLine(CLOCK);
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    private static String withoutSeconds(Path json) throws IOException {
        return Files.readString(json).replaceAll("(?s)\"seconds\".*", "");
    }

    private Path table(String name, LocalDate from, int days, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder rows = new StringBuilder(HEADER);
        for (int index = 0; index < days * 30; index++) {
            int goods = random.nextInt(20);
            String origin = random.nextBoolean() ? "MY" : "DE";
            double unitPrice = 1 + random.nextInt(9);
            int mass = 1 + random.nextInt(50);
            boolean risky = origin.equals("MY") && goods < 6 && unitPrice < 6;
            boolean found = random.nextInt(100) < (risky ? 90 : 2);
            rows.append(from.plusDays(index / 30))
                    .append(found ? ",1," : ",0,")
                    .append(3900 + goods)
                    .append("15,")
                    .append(origin)
                    .append(',')
                    .append(unitPrice * mass)
                    .append(',')
                    .append(mass)
                    .append(",x\n");
        }
        return Files.writeString(folder.resolve(name), rows);
    }
}
