package io.greenlane.declaration.lodgement;

import static io.greenlane.declaration.lodgement.Findings.quoted;

import io.greenlane.declaration.lodgement.Declaration.Document;
import io.greenlane.declaration.lodgement.Declaration.GoodsItem;
import io.greenlane.declaration.lodgement.Declaration.Money;
import io.greenlane.vocabulary.CountryCode;
import io.greenlane.vocabulary.CurrencyCode;
import io.greenlane.vocabulary.HsCode;
import io.greenlane.vocabulary.HsPrefix;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the goods are: numbered, classified, weighed, counted, valued. */
final class GoodsRules {

    private static final Path ITEMS = Path.of("goodsItems");
    private static final int MOST_ITEMS = 999;
    private static final int MOST_DOCUMENTS = 99;
    private static final int LONGEST_DESCRIPTION = 512;
    private static final int LONGEST_REFERENCE = 140;
    private static final Duration LONGEST_SHELF_LIFE = Duration.ofDays(731);
    private static final Pattern DOCUMENT_TYPE = Pattern.compile("[A-Z][A-Z0-9_]{1,49}");

    private GoodsRules() {}

    static void check(Declaration declaration, Instant lodgedAt, Findings findings) {
        List<@Nullable GoodsItem> items = declaration.goodsItems();
        if (items == null || items.isEmpty()) {
            findings.present(null, ITEMS);
            return;
        }
        if (items.size() > MOST_ITEMS) {
            findings.add(DeclarationRule.TOO_MANY, ITEMS, MOST_ITEMS, ITEMS);
            return;
        }
        Set<String> containers = Set.copyOf(declaration.containers());
        Instant arrival = declaration.transport() == null
                ? null
                : Findings.instantOf(declaration.transport().estimatedArrival());
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Path path = ITEMS.at(i);
            GoodsItem item = items.get(i);
            if (item == null) {
                findings.present(null, path);
                continue;
            }
            number(item, path, items.size(), numbers, findings);
            classification(item, path, findings);
            quantities(item, path, findings);
            value(item.statisticalValue(), path.field("statisticalValue"), findings);
            perishable(item, path.field("perishableUntil"), arrival, lodgedAt, findings);
            EnvironmentRules.check(item.environment(), path.field("environment"), findings);
            documents(item.documents(), path.field("documents"), findings);
            if (declaration.transport() != null) {
                containersOf(item, path.field("containers"), containers, findings);
            }
        }
    }

    private static void number(GoodsItem item, Path item0, int count, Set<Integer> numbers, Findings findings) {
        Path path = item0.field("itemNumber");
        Integer number = item.itemNumber();
        if (number == null) {
            findings.present(number, path);
        } else if (number < 1 || number > count) {
            findings.add(DeclarationRule.ITEM_NUMBER_OUT_OF_ORDER, path, number);
        } else if (!numbers.add(number)) {
            findings.add(DeclarationRule.ITEM_NUMBER_TWICE, path, number);
        }
    }

    private static void classification(GoodsItem item, Path item0, Findings findings) {
        Path path = item0.field("commodityCode");
        String code = item.commodityCode();
        if (findings.requiredStandard(code, path, HsCode::flawIn)
                && code != null
                && !HsPrefix.isInAChapterWithGoods(code)) {
            findings.add(DeclarationRule.CHAPTER_UNKNOWN, path, code.substring(0, 2));
        }
        findings.requiredText(item.description(), item0.field("description"), LONGEST_DESCRIPTION);
        findings.requiredStandard(item.countryOfOrigin(), item0.field("countryOfOrigin"), CountryCode::flawIn);
    }

    private static void quantities(GoodsItem item, Path item0, Findings findings) {
        BigDecimal net = mass(item.netMassKg(), item0.field("netMassKg"), findings);
        BigDecimal gross = mass(item.grossMassKg(), item0.field("grossMassKg"), findings);
        if (net != null && gross != null && net.compareTo(gross) > 0) {
            findings.add(
                    DeclarationRule.NET_ABOVE_GROSS,
                    item0.field("netMassKg"),
                    net.toPlainString(),
                    gross.toPlainString());
        }
        Integer packages = item.packages();
        Path path = item0.field("packages");
        if (packages == null) {
            findings.present(packages, path);
        } else if (packages < 1) {
            findings.add(DeclarationRule.PACKAGES_NOT_POSITIVE, path, packages);
        }
    }

    private static @Nullable BigDecimal mass(@Nullable String text, Path path, Findings findings) {
        findings.present(text, path);
        BigDecimal mass = text == null || text.isBlank() ? null : findings.decimal(text, path, 10, 6);
        if (mass != null && mass.signum() <= 0) {
            findings.add(DeclarationRule.MASS_NOT_POSITIVE, path, mass.toPlainString());
            return null;
        }
        return mass;
    }

    private static void value(@Nullable Money value, Path path, Findings findings) {
        if (value == null) {
            findings.present(value, path);
            return;
        }
        Path amountPath = path.field("amount");
        String text = value.amount();
        BigDecimal amount = findings.present(text, amountPath) ? findings.decimal(text, amountPath, 14, 3) : null;
        if (amount != null && amount.signum() < 0) {
            findings.add(DeclarationRule.AMOUNT_NEGATIVE, amountPath, amount.toPlainString());
        }
        findings.requiredStandard(value.currency(), path.field("currency"), CurrencyCode::flawIn);
    }

    /** Judged by the arrival; where none is expected yet, by the day of lodgement. */
    private static void perishable(
            GoodsItem item, Path path, @Nullable Instant arrival, Instant lodgedAt, Findings findings) {
        Instant until = findings.time(item.perishableUntil(), path);
        if (until == null) {
            return;
        }
        Instant from = arrival == null ? lodgedAt : arrival;
        if (until.isBefore(from)) {
            findings.add(
                    arrival == null ? DeclarationRule.ALREADY_PERISHED : DeclarationRule.PERISHED_BEFORE_ARRIVAL, path);
        } else if (isMoreThanShelfLife(from, until)) {
            findings.add(DeclarationRule.PERISHABLE_TOO_FAR_AHEAD, path);
        }
    }

    private static boolean isMoreThanShelfLife(Instant from, Instant until) {
        return Duration.between(from, until).compareTo(LONGEST_SHELF_LIFE) > 0;
    }

    static void documents(@Nullable List<@Nullable Document> documents, Path path, Findings findings) {
        if (documents == null) {
            return;
        }
        if (documents.size() > MOST_DOCUMENTS) {
            findings.add(DeclarationRule.TOO_MANY, path, MOST_DOCUMENTS, path);
            return;
        }
        for (int i = 0; i < documents.size(); i++) {
            Document document = documents.get(i);
            Path here = path.at(i);
            if (document == null) {
                findings.present(null, here);
                continue;
            }
            String type = document.type();
            if (findings.present(type, here.field("type"))
                    && type != null
                    && !DOCUMENT_TYPE.matcher(type).matches()) {
                findings.add(DeclarationRule.MALFORMED_DOCUMENT_TYPE, here.field("type"), quoted(type));
            }
            findings.requiredText(document.reference(), here.field("reference"), LONGEST_REFERENCE);
        }
    }

    private static void containersOf(GoodsItem item, Path path, Set<String> transport, Findings findings) {
        List<@Nullable String> containers = item.containers();
        if (containers == null) {
            return;
        }
        for (int i = 0; i < containers.size(); i++) {
            String container = containers.get(i);
            if (container == null) {
                findings.present(null, path.at(i));
            } else if (!transport.contains(container)) {
                findings.add(DeclarationRule.CONTAINER_NOT_IN_TRANSPORT, path.at(i), quoted(container));
            }
        }
    }
}
