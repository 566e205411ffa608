package io.greenlane.declaration.amendment;

import io.greenlane.declaration.lodgement.Declaration;
import io.greenlane.declaration.lodgement.Declaration.Document;
import io.greenlane.declaration.lodgement.Declaration.Environment;
import io.greenlane.declaration.lodgement.Declaration.GoodsItem;
import io.greenlane.declaration.lodgement.Declaration.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts what is added or corrected into what was declared. */
final class Additions {

    private Additions() {}

    static Declaration to(Declaration declaration, List<AmendmentRequest.Item> added) {
        List<@Nullable GoodsItem> items = new ArrayList<>(declaration.items());
        for (AmendmentRequest.Item addition : added) {
            items.replaceAll(item -> item != null
                            && addition.itemNumber() != null
                            && addition.itemNumber().equals(item.itemNumber())
                    ? with(item, addition)
                    : item);
        }
        return new Declaration(
                declaration.lrn(),
                declaration.type(),
                declaration.preLodged(),
                declaration.procedure(),
                declaration.customsOffice(),
                declaration.declarant(),
                declaration.importer(),
                declaration.exporter(),
                declaration.countryOfDispatch(),
                declaration.countryOfDestination(),
                declaration.transport(),
                items);
    }

    /**
     * The numbers of the items that are declared otherwise after an amendment, which takes away none and adds none.
     *
     * @param after what the rules of lodgement have found in order, so that its numbers are such
     */
    static Set<Integer> touched(Declaration before, Declaration after) {
        Set<Integer> touched = new TreeSet<>();
        List<GoodsItem> then = before.items();
        List<GoodsItem> now = after.items();
        for (int place = 0; place < now.size(); place++) {
            Integer number = now.get(place).itemNumber();
            if (number != null && !plain(now.get(place)).equals(plain(then.get(place)))) {
                touched.add(number);
            }
        }
        return touched;
    }

    /** An item with its numbers in one notation: 24000.00 kg declare nothing else than 24000.0 kg. */
    private static GoodsItem plain(GoodsItem item) {
        Money value = item.statisticalValue();
        return new GoodsItem(
                item.itemNumber(),
                item.commodityCode(),
                item.description(),
                item.countryOfOrigin(),
                plain(item.netMassKg()),
                plain(item.grossMassKg()),
                item.packages(),
                value == null ? null : new Money(plain(value.amount()), value.currency()),
                item.perishableUntil(),
                plain(item.environment()),
                item.documents(),
                item.containers());
    }

    private static @Nullable Environment plain(@Nullable Environment environment) {
        return environment == null
                ? null
                : new Environment(
                        environment.baselCode(),
                        environment.consentReference(),
                        environment.installationId(),
                        environment.productionRoute(),
                        environment.batch(),
                        plain(environment.directEmissionsTco2ePerTonne()),
                        plain(environment.indirectEmissionsTco2ePerTonne()),
                        environment.emissionsMethod(),
                        plain(environment.carbonPricePaid()),
                        plain(environment.recycledContentPercent()),
                        plain(environment.recyclablePercent()),
                        environment.substances(),
                        environment.geolocations(),
                        environment.quotaReference(),
                        environment.productPassport());
    }

    private static @Nullable String plain(@Nullable String number) {
        return number == null
                ? null
                : new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private static GoodsItem with(GoodsItem item, AmendmentRequest.Item added) {
        return new GoodsItem(
                item.itemNumber(),
                either(added.commodityCode(), item.commodityCode()),
                either(added.description(), item.description()),
                either(added.countryOfOrigin(), item.countryOfOrigin()),
                either(added.netMassKg(), item.netMassKg()),
                either(added.grossMassKg(), item.grossMassKg()),
                either(added.packages(), item.packages()),
                either(added.statisticalValue(), item.statisticalValue()),
                either(added.perishableUntil(), item.perishableUntil()),
                merged(item.environment(), added.environment()),
                documents(item.documents(), Declaration.given(added.documents())),
                item.containers());
    }

    private static @Nullable List<@Nullable Document> documents(
            @Nullable List<@Nullable Document> before, List<Document> added) {
        if (added.isEmpty()) {
            return before;
        }
        List<@Nullable Document> all = new ArrayList<>();
        if (before != null) {
            all.addAll(before);
        }
        for (Document document : added) {
            if (!all.contains(document)) {
                all.add(document);
            }
        }
        return all;
    }

    private static @Nullable Environment merged(@Nullable Environment before, @Nullable Environment now) {
        if (before == null || now == null) {
            return now == null ? before : now;
        }
        return new Environment(
                either(now.baselCode(), before.baselCode()),
                either(now.consentReference(), before.consentReference()),
                either(now.installationId(), before.installationId()),
                either(now.productionRoute(), before.productionRoute()),
                either(now.batch(), before.batch()),
                either(now.directEmissionsTco2ePerTonne(), before.directEmissionsTco2ePerTonne()),
                either(now.indirectEmissionsTco2ePerTonne(), before.indirectEmissionsTco2ePerTonne()),
                either(now.emissionsMethod(), before.emissionsMethod()),
                either(now.carbonPricePaid(), before.carbonPricePaid()),
                either(now.recycledContentPercent(), before.recycledContentPercent()),
                either(now.recyclablePercent(), before.recyclablePercent()),
                either(now.substances(), before.substances()),
                either(now.geolocations(), before.geolocations()),
                either(now.quotaReference(), before.quotaReference()),
                either(now.productPassport(), before.productPassport()));
    }

    private static <T> @Nullable T either(@Nullable T now, @Nullable T before) {
        return now == null ? before : now;
    }
}
