package io.greenlane.riskscoring.guidance;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.vocabulary.CountryCode;
import io.greenlane.vocabulary.Flaw;
import io.greenlane.vocabulary.HsCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an enquiry must have before it can be answered. */
final class EnquiryRules {

    private static final int MOST_ITEMS = 999;

    private EnquiryRules() {}

    static List<BrokenRule> brokenBy(Enquiry enquiry) {
        List<BrokenRule> broken = new ArrayList<>();
        int items = enquiry.goodsItems().size();
        if (items == 0 || items > MOST_ITEMS) {
            broken.add(new BrokenRule(
                    "goodsItems",
                    "GOODS_ITEMS_COUNT",
                    "An enquiry has 1 to " + MOST_ITEMS + " items, and this one has " + items + ".",
                    "Name the goods you ask about."));
            return broken;
        }
        country("countryOfDestination", enquiry.countryOfDestination()).ifPresent(broken::add);
        for (int index = 0; index < items; index++) {
            Enquiry.EnquiredItem item = enquiry.goodsItems().get(index);
            String path = "goodsItems[" + index + "].";
            HsCode.flawIn(item.commodityCode()).ifPresent(flaw -> broken.add(at(path + "commodityCode", flaw)));
            country(path + "countryOfOrigin", item.countryOfOrigin()).ifPresent(broken::add);
        }
        return broken;
    }

    private static Optional<BrokenRule> country(String path, @Nullable String code) {
        return code == null ? Optional.empty() : CountryCode.flawIn(code).map(flaw -> at(path, flaw));
    }

    private static BrokenRule at(String path, Flaw flaw) {
        return new BrokenRule(path, flaw.code(), flaw.message(), flaw.fix());
    }
}
