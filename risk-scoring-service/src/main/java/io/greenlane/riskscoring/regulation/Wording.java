package io.greenlane.riskscoring.regulation;

/** Fills the placeholders of a pack's sentences: {@code {hs}}, {@code {goods}}, {@code {baselCode}}. */
final class Wording {

    private Wording() {}

    static Consequence of(Consequence consequence, GoodsItem item, MeasureRow row) {
        return new Consequence(
                consequence.code(),
                fill(consequence.message(), item, row),
                fill(consequence.fix(), item, row),
                consequence.lane(),
                consequence.days(),
                consequence.onTimeout());
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
