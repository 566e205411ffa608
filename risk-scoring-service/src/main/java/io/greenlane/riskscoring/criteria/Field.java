package io.greenlane.riskscoring.criteria;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelUnknownSet;
import io.greenlane.riskscoring.regulation.GoodsItem;
import io.greenlane.riskscoring.regulation.Money;
import io.greenlane.riskscoring.regulation.QuotedDocument;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of the language. An unknown text is empty and can be asked for. An unknown number makes unknown whatever depends
 * on it, also under {@code !} and {@code !=}, by the language's own logic of three values: it matches nothing by accident.
 */
public enum Field {
    CUSTOMS_OFFICE("declaration.customsOffice", "Office of the declaration", (all, item) -> all.customsOffice()),
    DECLARANT("declaration.declarant", "EORI of the declarant", (all, item) -> all.declarant()),
    IMPORTER("declaration.importer", "EORI of the importer", (all, item) -> all.importer()),
    EXPORTER("declaration.exporter", "Number of the exporter, as the importer gives it", (all, item) -> all.exporter()),
    DESTINATION("declaration.destination", "Country of destination, ISO 3166-1", (all, item) -> all.destination()),
    ITEMS("declaration.items", "Number of goods items", SimpleType.INT, (all, item) ->
            (long) all.items().size()),
    TIER(
            "importer.tier",
            "TRUSTED, STANDARD, WATCHED or SUSPENDED",
            (all, item) -> all.profile().tier().name()),
    SIZE_CLASS(
            "importer.sizeClass",
            "MICRO, SMALL, MEDIUM or LARGE; empty when nobody has told",
            (all, item) -> all.profile().sizeClass() == null
                    ? ""
                    : all.profile().sizeClass().name()),
    INSPECTIONS(
            "importer.inspections",
            "Inspections that count in the importer's history",
            SimpleType.DOUBLE,
            (all, item) -> all.profile().effectiveInspections().doubleValue()),
    COMMODITY_CODE("item.commodityCode", "6 to 10 digits", (all, item) -> item.commodityCode()),
    DESCRIPTION("item.description", "As declared", (all, item) -> text(item.description())),
    ORIGIN("item.countryOfOrigin", "ISO 3166-1", (all, item) -> text(item.countryOfOrigin())),
    NET_MASS("item.netMassKg", "Kilograms", SimpleType.DOUBLE, (all, item) -> number(item.netMassKg())),
    VALUE(
            "item.statisticalValue",
            "Amount, in the currency declared",
            SimpleType.DOUBLE,
            (all, item) -> number(
                    item.statisticalValue() == null
                            ? null
                            : item.statisticalValue().amount())),
    CURRENCY(
            "item.currency",
            "ISO 4217",
            (all, item) -> Optional.ofNullable(item.statisticalValue())
                    .map(Money::currency)
                    .orElse("")),
    UNIT_VALUE(
            "item.valuePerKg", "Amount per kilogram of net mass", SimpleType.DOUBLE, (all, item) -> perKilogram(item)),
    PERISHABLE(
            "item.perishable",
            "Whether the goods spoil",
            SimpleType.BOOL,
            (all, item) -> item.perishableUntil() != null),
    DOCUMENTS(
            "item.documents",
            "Types of the documents that are quoted",
            ListType.create(SimpleType.STRING),
            (all, item) -> item.documents().stream()
                    .map(QuotedDocument::type)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toUnmodifiableList()));

    private static final Set<Field> MAY_BE_UNKNOWN = Set.of(NET_MASS, VALUE, UNIT_VALUE);
    private static final Object UNKNOWN = CelUnknownSet.create(0L);

    private final String path;
    private final String meaning;
    private final CelType type;
    /** Each captures nothing. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final BiFunction<Consignment, GoodsItem, Object> value;

    Field(String path, String meaning, BiFunction<Consignment, GoodsItem, Object> value) {
        this(path, meaning, SimpleType.STRING, value);
    }

    Field(String path, String meaning, CelType type, BiFunction<Consignment, GoodsItem, Object> value) {
        this.path = path;
        this.meaning = meaning;
        this.type = type;
        this.value = value;
    }

    /** As it is written in an expression. */
    public String path() {
        return path;
    }

    /** What it is; for a number that may be unknown also what becomes of an expression then. */
    public String meaning() {
        return MAY_BE_UNKNOWN.contains(this)
                ? meaning + "; where it is unknown, no comparison with it is true, != and ! of one neither"
                : meaning;
    }

    /** Name of its type in the language. */
    public String typeName() {
        return type instanceof ListType ? "list(string)" : type.name();
    }

    CelType type() {
        return type;
    }

    Object of(Consignment all, GoodsItem item) {
        return value.apply(all, item);
    }

    static Optional<Field> at(String path) {
        return Stream.of(values()).filter(field -> field.path.equals(path)).findFirst();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Object number(@Nullable BigDecimal number) {
        return number == null ? UNKNOWN : (Object) number.doubleValue();
    }

    private static Object perKilogram(GoodsItem item) {
        Money value = item.statisticalValue();
        BigDecimal mass = item.netMassKg();
        return value == null || value.amount() == null || mass == null || mass.signum() <= 0
                ? UNKNOWN
                : (Object) (value.amount().doubleValue() / mass.doubleValue());
    }
}
