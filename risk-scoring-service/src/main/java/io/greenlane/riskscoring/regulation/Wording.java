package io.greenlane.riskscoring.regulation;

/** Says what is unmet: fills the placeholders of a pack's sentences: {@code {hs}}, {@code {goods}}, {@code {baselCode}}. */
public final class Wording {

    private Wording() {}

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
