package io.greenlane.riskscoring.routing;

import io.greenlane.chassis.messaging.PublishedEvent;
import io.greenlane.riskscoring.balance.Lane;
import io.greenlane.riskscoring.importer.Tier;
import io.greenlane.riskscoring.regulation.GoodsItem;
import io.greenlane.riskscoring.regulation.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of a declaration was routed to a lane. The reasons are those for examiners. */
public record Routed(
        String mrn,
        int version,
        int sequence,
        Instant decidedAt,
        LocalDate legalDate,
        Lane lane,
        BigDecimal score,
        Tier tier,
        String importer,
        String declarant,
        String customsOffice,
        List<Reason> reasons,
        List<Hold> holds,
        List<Item> items,
        Selection selection,
        Versions versions,
        @Nullable Instant examineBy)
        implements PublishedEvent {

    /**
     * What an examiner must know to find the goods.
     *
     * @param lane what the item earned by itself
     */
    record Item(
            int itemNumber,
            String commodityCode,
            @Nullable String description,
            @Nullable String countryOfOrigin,
            @Nullable BigDecimal netMassKg,
            @Nullable Money statisticalValue,
            @Nullable Instant perishableUntil,
            Lane lane) {

        static Item of(GoodsItem item, Decision decision) {
            return new Item(
                    item.itemNumber(),
                    item.commodityCode(),
                    item.description(),
                    item.countryOfOrigin(),
                    item.netMassKg(),
                    item.statisticalValue(),
                    item.perishableUntil(),
                    decision.laneOf(item.itemNumber()));
        }
    }

    static Routed of(Facts facts, Decision decision) {
        return new Routed(
                facts.mrn(),
                facts.version(),
                facts.sequence(),
                facts.decidedAt(),
                facts.legalDate(),
                decision.lane(),
                decision.score(),
                decision.tier(),
                facts.importer(),
                facts.declarant(),
                facts.customsOffice(),
                decision.reasonsForExaminers(),
                decision.holds(),
                facts.items().stream().map(item -> Item.of(item, decision)).toList(),
                decision.selection(),
                decision.versions(),
                decision.examineBy());
    }

    @Override
    public String topic() {
        return "routing-decisions";
    }

    @Override
    public String key() {
        return mrn;
    }

    @Override
    public String type() {
        return "routing.routed.v1";
    }
}
