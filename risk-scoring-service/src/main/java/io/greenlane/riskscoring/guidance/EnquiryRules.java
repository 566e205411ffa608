package io.greenlane.riskscoring.guidance;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.riskscoring.regulation.QuotedDocument;
import io.greenlane.vocabulary.CountryCode;
import io.greenlane.vocabulary.CustomsOffice;
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
        if (enquiry.customsOffice() != null) {
            CustomsOffice.flawIn(enquiry.customsOffice()).ifPresent(flaw -> broken.add(at("customsOffice", flaw)));
        }
        for (int index = 0; index < items; index++) {
            check("goodsItems[" + index + "]", enquiry.goodsItems().get(index), broken);
        }
        return broken;
    }

    private static void check(String place, Enquiry.@Nullable EnquiredItem item, List<BrokenRule> broken) {
        if (item == null) {
            broken.add(nothing(place, "an item"));
            return;
        }
        String path = place + ".";
        HsCode.flawIn(item.commodityCode()).ifPresent(flaw -> broken.add(at(path + "commodityCode", flaw)));
        country(path + "countryOfOrigin", item.countryOfOrigin()).ifPresent(broken::add);
        List<QuotedDocument> documents = item.documents() == null ? List.of() : item.documents();
        for (int index = 0; index < documents.size(); index++) {
            if (documents.get(index) == null) {
                broken.add(nothing(path + "documents[" + index + "]", "a document"));
            }
        }
    }

    private static BrokenRule nothing(String path, String what) {
        return new BrokenRule(
                path, "MISSING", "Here should stand " + what + ", and there is null.", "Fill it in or leave it out.");
    }

    private static Optional<BrokenRule> country(String path, @Nullable String code) {
        return code == null ? Optional.empty() : CountryCode.flawIn(code).map(flaw -> at(path, flaw));
    }

    private static BrokenRule at(String path, Flaw flaw) {
        return new BrokenRule(path, flaw.code(), flaw.message(), flaw.fix());
    }
}
