package io.greenlane.riskscoring.model;

import io.greenlane.riskmodel.table.Row;
import io.greenlane.riskscoring.criteria.Consignment;
import io.greenlane.riskscoring.importer.SizeClass;
import io.greenlane.riskscoring.importer.Tier;
import io.greenlane.riskscoring.regulation.Environment;
import io.greenlane.riskscoring.regulation.Geolocation;
import io.greenlane.riskscoring.regulation.GoodsItem;
import io.greenlane.riskscoring.regulation.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * An item as a model's layout reads it, while learning and while deciding: the one place that says what a column is.
 *
 * @param day of the decision
 * @param missingPapers required papers that the item lacks
 */
record DeclaredItem(Consignment all, GoodsItem item, LocalDate day, int missingPapers) implements Row {

    private static final String EURO = "EUR";

    private static final Map<String, Function<DeclaredItem, @Nullable String>> TEXTS = Map.ofEntries(
            Map.entry("importer", row -> row.all.importer()),
            Map.entry("declarant", row -> row.all.declarant()),
            Map.entry("exporter", row -> row.all.exporter()),
            Map.entry("customsOffice", row -> row.all.customsOffice()),
            Map.entry("destination", row -> row.all.destination()),
            Map.entry("commodityCode", row -> row.item.commodityCode()),
            Map.entry("countryOfOrigin", row -> row.item.countryOfOrigin()),
            Map.entry("sizeClass", row -> nameOf(row.all.profile().sizeClass())),
            Map.entry("emissionsMethod", row -> row.item.environment().emissionsMethod()),
            Map.entry("baselCode", row -> row.item.environment().baselCode()),
            Map.entry("month", row -> row.day.getMonth().name()));

    private static final Map<String, ToDoubleFunction<DeclaredItem>> NUMBERS = Map.ofEntries(
            Map.entry("missingPapers", row -> row.missingPapers),
            Map.entry("tierRank", row -> rank(row.all.profile().tier())),
            Map.entry("effectiveInspections", row -> number(row.all.profile().effectiveInspections())),
            Map.entry("netMassKg", row -> number(row.item.netMassKg())),
            Map.entry("valueEur", DeclaredItem::valueEur),
            Map.entry(
                    "directEmissionsTco2ePerTonne",
                    row -> number(row.item.environment().directEmissionsTco2ePerTonne())),
            Map.entry(
                    "recycledContentPercent",
                    row -> number(row.item.environment().recycledContentPercent())),
            Map.entry("plotHectares", row -> plotHectares(row.item.environment())),
            Map.entry("documents", row -> row.item.documents().size()),
            Map.entry("items", row -> row.all.items().size()));

    /** Whether a layout may read such a column as a text. */
    static boolean hasText(String column) {
        return TEXTS.containsKey(column);
    }

    /** Whether a layout may read such a column as a number. */
    static boolean hasNumber(String column) {
        return NUMBERS.containsKey(column);
    }

    @Override
    public String text(String column) {
        Function<DeclaredItem, @Nullable String> reading = TEXTS.get(column);
        if (reading == null) {
            throw new IllegalArgumentException("No item has a text " + column);
        }
        String text = reading.apply(this);
        return text == null ? "" : text;
    }

    @Override
    public double number(String column) {
        ToDoubleFunction<DeclaredItem> reading = NUMBERS.get(column);
        if (reading == null) {
            throw new IllegalArgumentException("No item has a number " + column);
        }
        return reading.applyAsDouble(this);
    }

    private static double rank(Tier tier) {
        return switch (tier) {
            case TRUSTED -> 0;
            case STANDARD -> 1;
            case WATCHED -> 2;
            case SUSPENDED -> 3;
        };
    }

    private static @Nullable String nameOf(@Nullable SizeClass size) {
        return size == null ? null : size.name();
    }

    /** Other currencies say nothing here: rates of exchange are not at hand when a decision is replayed. */
    private static double valueEur(DeclaredItem row) {
        Money value = row.item.statisticalValue();
        return value == null || !EURO.equals(value.currency())
                ? Double.NaN
                : value.amount().doubleValue();
    }

    private static double plotHectares(Environment environment) {
        double hectares = environment.geolocations().stream()
                .map(Geolocation::areaHectares)
                .mapToDouble(DeclaredItem::number)
                .filter(area -> !Double.isNaN(area))
                .sum();
        return hectares == 0 ? Double.NaN : hectares;
    }

    private static double number(@Nullable BigDecimal value) {
        return value == null ? Double.NaN : value.doubleValue();
    }
}
