package io.greenlane.riskscoring.regulation;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what is unmet: fills the placeholders of a pack's sentences: {@code {hs}}, {@code {goods}}, {@code {baselCode}}. */
public final class Wording {

    /** What every sentence may leave to be filled in. */
    static final Set<String> PLACEHOLDERS = Set.of("hs", "goods", "baselCode");

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}|[{}]");

    private Wording() {}

    /** These beside those that every sentence may have. */
    static Set<String> placeholdersAnd(String... further) {
        return Stream.concat(PLACEHOLDERS.stream(), Stream.of(further)).collect(Collectors.toUnmodifiableSet());
    }

    /** A trader would read what nobody fills in. */
    static void ifOpen(String path, @Nullable String sentence, Set<String> known, List<String> flaws) {
        Matcher braces = BRACES.matcher(sentence == null ? "" : sentence);
        while (braces.find()) {
            String name = braces.group(1);
            if (name == null) {
                flaws.add(path + " has a brace that is not closed, or closes nothing");
            } else if (!known.contains(name)) {
                flaws.add(path + " has {" + name + "}, but only "
                        + known.stream().sorted().collect(Collectors.joining("}, {", "{", "}"))
                        + " are filled in here");
            }
        }
    }

    static Consequence of(Consequence consequence, GoodsItem item, ApplicableMeasure applicable) {
        MeasureRow row = applicable.row();
        String finer = applicable.tooShortFor();
        String message = fill(consequence.message(), item, row);
        String fix = fill(consequence.fix(), item, row);
        return new Consequence(
                consequence.code(),
                finer == null ? message : message + " " + tooShort(item.commodityCode(), finer),
                finer == null ? fix : fix + " " + howToBeExact(finer),
                consequence.lane(),
                consequence.days(),
                consequence.onTimeout());
    }

    /** Why a measure is applied to a code that cannot tell. */
    public static String tooShort(String commodityCode, String finer) {
        return "Commodity code " + commodityCode + " is too short to tell these goods from those of " + finer
                + ", so the stricter reading applies.";
    }

    private static String howToBeExact(String finer) {
        return "If the goods need none of this, declare them with " + finer.length() + " digits in a new declaration.";
    }

    private static String fill(String sentence, GoodsItem item, MeasureRow row) {
        if (sentence.indexOf('{') < 0) {
            return sentence;
        }
        return sentence.replace("{hs}", row.hsPrefix())
                .replace("{goods}", row.goods())
                .replace("{baselCode}", item.environment().baselCodeOrNone());
    }
}
