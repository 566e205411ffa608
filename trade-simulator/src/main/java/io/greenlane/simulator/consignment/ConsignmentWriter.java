package io.greenlane.simulator.consignment;

import io.greenlane.simulator.consignment.Declaration.Exporter;
import io.greenlane.simulator.consignment.Declaration.Item;
import io.greenlane.simulator.consignment.Declaration.Money;
import io.greenlane.simulator.consignment.Declaration.Trader;
import io.greenlane.simulator.consignment.Declaration.Transport;
import io.greenlane.simulator.consignment.Truth.Cause;
import io.greenlane.simulator.consignment.Truth.Measured;
import io.greenlane.simulator.world.Conduct;
import io.greenlane.simulator.world.Importer;
import io.greenlane.simulator.world.Luck;
import io.greenlane.simulator.world.Paper;
import io.greenlane.simulator.world.Party;
import io.greenlane.simulator.world.Quality;
import io.greenlane.simulator.world.Seasons;
import io.greenlane.simulator.world.Supplier;
import io.greenlane.simulator.world.World;
import io.greenlane.simulator.world.WorldParameters;
import io.greenlane.simulator.world.WorldParameters.Goods;
import io.greenlane.simulator.world.WorldParameters.Product;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes one consignment: what is shipped, what the firm says of it, and what is true. */
final class ConsignmentWriter {
    private static final int MOST_ITEMS = 4;

    private final WorldParameters parameters;
    private final Numbers numbers;
    private final Seasons seasons;
    private final Voyages voyages;
    private final Paperwork paperwork;
    private final Mischief mischief;

    ConsignmentWriter(World world, Numbers numbers, Seasons seasons) {
        this.parameters = world.parameters();
        this.numbers = numbers;
        this.seasons = seasons;
        this.voyages = new Voyages(parameters);
        this.paperwork = new Paperwork(parameters, numbers);
        this.mischief = new Mischief(parameters, paperwork);
    }

    Consignment write(int number, Instant lodgedAt, Importer importer, Luck luck) {
        LocalDate day = LocalDate.ofInstant(lodgedAt, ZoneOffset.UTC);
        Quality quality = importer.biography().on(day);
        Importer.Line line = luck.pick(
                importer.lines(),
                one -> one.weight() * seasons.factor(one.goods().season(), day));
        Supplier supplier = line.suppliers().get(luck.below(line.suppliers().size()));
        Voyage voyage = voyages.drawn(line.goods(), supplier.country(), importer, lodgedAt, luck);
        Set<Paper> required = required(line.goods(), supplier.country(), voyage.legalDate());
        Scene scene = new Scene(number, importer, quality, line, supplier, voyage, required);

        Findings findings = new Findings();
        List<ItemDraft> items = new ArrayList<>();
        do {
            items.add(draft(items.size() + 1, scene, findings, luck));
        } while (items.size() < MOST_ITEMS && luck.chance(parameters.value("secondItem")));

        Declaration declaration = declaration(number, importer, supplier, voyage, items, luck);
        Truth truth = new Truth(
                declaration.lrn(),
                importer.declarant().eori(),
                importer.party().eori(),
                importer.size(),
                importer.sector(),
                quality.conduct(),
                supplier.id(),
                supplier.quality(),
                lodgedAt,
                List.copyOf(findings.violations),
                List.copyOf(findings.missing),
                List.copyOf(findings.measured));
        return new Consignment(number, lodgedAt, importer, declaration, truth);
    }

    private Set<Paper> required(Goods goods, String origin, LocalDate legalDate) {
        Set<Paper> required = EnumSet.noneOf(Paper.class);
        for (Paper paper : goods.papers()) {
            if (parameters.paper(paper).required(origin, legalDate)) {
                required.add(paper);
            }
        }
        return required;
    }

    private ItemDraft draft(int itemNumber, Scene scene, Findings findings, Luck luck) {
        Goods goods = scene.line().goods();
        Product product = luck.pick(scene.line().products(), Product::weight);
        ItemDraft item = new ItemDraft(itemNumber, goods, product, scene.supplier());
        double massFactor = parameters.importerClass(scene.importer().size()).massFactor();
        item.netMassKg = Math.max(1, luck.around(goods.massKg() * massFactor, goods.massSpread()) / itemNumber);
        item.eurPerKg = luck.around(product.eurPerKg(), product.spread());
        double limit = parameters.value("limitMgPerKg");
        findings.lead = Math.min(
                limit / 2, luck.around(parameters.value("usualLeadMgPerKg"), parameters.value("usualLeadSpread")));
        addPapers(item, scene, luck);
        boolean tested = Boolean.TRUE.equals(goods.testValues());
        if (tested && luck.chance(parameters.value("giveTestValues"))) {
            item.substances = Paperwork.testValues(findings.lead);
        }
        mischief.on(item, scene, luck).ifPresent(scheme -> mischief.commit(scheme, item, scene, findings, luck));
        forget(item, scene, findings, luck);
        if (tested || findings.lead > limit) {
            findings.measured.add(new Measured(itemNumber, "lead", ItemDraft.rounded(findings.lead, 1), "mg/kg"));
        }
        return item;
    }

    /** What is required, and from firms that prepare in time what will be. */
    private void addPapers(ItemDraft item, Scene scene, Luck luck) {
        for (Paper paper : item.goods.papers()) {
            boolean early = luck.chance(parameters.value("earlyPapers"))
                    && !parameters.paper(paper).exempt().contains(item.supplier.country());
            if (early || scene.required().contains(paper)) {
                paperwork.add(paper, item, scene, luck);
            }
        }
    }

    /** Leaves papers out that exist; what is not there cannot be forgotten. */
    private void forget(ItemDraft item, Scene scene, Findings findings, Luck luck) {
        double probability = parameters.importerClass(scene.importer().size()).forgets()
                * (scene.quality().conduct() == Conduct.CARELESS ? parameters.value("carelessForgets") : 1);
        for (Paper paper : scene.required()) {
            boolean forgets = luck.chance(probability);
            boolean absent = findings.missing.stream()
                    .anyMatch(missing -> missing.itemNumber() == item.number && missing.paper() == paper);
            if (forgets && !absent) {
                findings.missing.add(paperwork.remove(paper, item, Cause.FORGOTTEN));
            }
        }
    }

    private Declaration declaration(
            int number, Importer importer, Supplier supplier, Voyage voyage, List<ItemDraft> drafts, Luck luck) {
        Goods goods = drafts.getFirst().goods;
        double gross = drafts.stream().mapToDouble(item -> item.netMassKg).sum() * (1 + goods.tare());
        List<String> containers = voyage.byAir() ? null : containers(number, gross);
        List<Item> items = drafts.stream()
                .map(draft -> item(draft, voyage, containers, luck))
                .toList();
        return new Declaration(
                numbers.lrn(number),
                "IMPORT",
                voyage.preLodged(),
                "4000",
                voyage.office().office(),
                trader(importer.declarant()),
                trader(importer.party()),
                new Exporter(supplier.id(), supplier.name(), supplier.country()),
                supplier.country(),
                importer.party().country(),
                new Transport(
                        voyage.byAir() ? "AIR" : "SEA",
                        voyage.vesselImo(),
                        voyage.number(),
                        containers,
                        voyage.office().port(),
                        voyage.arrival(),
                        voyage.byAir() ? numbers.airWaybill(number) : numbers.billOfLading(number)),
                items);
    }

    private List<String> containers(int consignment, double grossKg) {
        int many = (int) Math.ceil(grossKg / parameters.value("containerKg"));
        List<String> containers = new ArrayList<>();
        for (int i = 0; i < Math.clamp(many, 1, Numbers.CONTAINERS_PER_CONSIGNMENT); i++) {
            containers.add(numbers.container(consignment, i));
        }
        return List.copyOf(containers);
    }

    private static Item item(ItemDraft draft, Voyage voyage, @Nullable List<String> containers, Luck luck) {
        BigDecimal net = ItemDraft.rounded(draft.netMassKg, 1);
        BigDecimal gross = ItemDraft.rounded(draft.netMassKg * (1 + draft.goods.tare() * luck.between(0.85, 1.15)), 1);
        Double fresh = draft.goods.freshHours();
        return new Item(
                draft.number,
                draft.product.code(),
                draft.product.description(),
                draft.supplier.country(),
                net,
                gross.max(net),
                Math.max(1, (int) Math.round(draft.netMassKg / draft.goods.packageKg())),
                new Money(
                        BigDecimal.valueOf(Math.max(1, draft.netMassKg * draft.eurPerKg))
                                .setScale(2, RoundingMode.HALF_UP),
                        "EUR"),
                fresh == null ? null : perishableUntil(voyage, fresh * luck.between(0.9, 1.2)),
                draft.environment(),
                List.copyOf(draft.documents),
                containers);
    }

    private static Instant perishableUntil(Voyage voyage, double hours) {
        return voyage.arrival().plus(Duration.ofMinutes(Math.round(hours * 60))).truncatedTo(ChronoUnit.MINUTES);
    }

    private static Trader trader(Party party) {
        return new Trader(party.eori(), party.name());
    }
}
