package io.greenlane.declaration.amendment;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.declaration.lifecycle.Status;
import io.greenlane.declaration.lodgement.Declaration;
import io.greenlane.declaration.lodgement.DeclarationRule;
import io.greenlane.declaration.lodgement.Findings;
import io.greenlane.declaration.lodgement.LodgementRules;
import io.greenlane.declaration.lodgement.Path;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a request to amend or cancel must obey, whatever it adds. */
final class AmendmentRules {

    private static final Path ITEMS = Path.of("items");
    private static final int LONGEST_REASON = 512;
    private static final int LONGEST_GROUNDS = 4000;
    private static final int MOST_ITEMS = 999;

    private AmendmentRules() {}

    static List<BrokenRule> brokenBy(AmendmentRequest request, Declaration before, Standing standing) {
        var findings = new Findings();
        reason(
                request.reasonCode(),
                request.reason(),
                AmendmentRequest.REASONS,
                DeclarationRule.AMENDMENT_REASON_UNKNOWN,
                findings);
        OtherFields.ofDeclaration(request.others(), findings);
        List<AmendmentRequest.@Nullable Item> items = request.items();
        if (items == null || items.isEmpty()) {
            findings.present(null, ITEMS);
            return findings.all();
        }
        if (items.size() > MOST_ITEMS) {
            findings.add(DeclarationRule.TOO_MANY, ITEMS, MOST_ITEMS, ITEMS);
            return findings.all();
        }
        Set<Integer> known = before.items().stream()
                .map(Declaration.GoodsItem::itemNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            AmendmentRequest.Item item = items.get(i);
            Path path = ITEMS.at(i);
            if (item == null) {
                findings.present(null, path);
                continue;
            }
            Integer number = item.itemNumber();
            if (findings.present(number, path.field("itemNumber")) && !known.contains(number)) {
                findings.add(DeclarationRule.ITEM_UNKNOWN, path.field("itemNumber"), String.valueOf(number));
            } else if (number != null && !seen.add(number)) {
                findings.add(DeclarationRule.ITEM_NUMBER_TWICE, path.field("itemNumber"), number);
            }
            if (standing.status() == Status.UNDER_CONTROL) {
                item.fieldsBesidesDocuments()
                        .forEach(field -> findings.add(DeclarationRule.FIELD_NOT_AMENDABLE, path.field(field)));
            }
            OtherFields.ofItem(item.others(), path, findings);
            LodgementRules.checkAdditions(item.documents(), item.environment(), path, findings);
        }
        return findings.all();
    }

    /** What was lodged and all that was ever added may be as large as one body, and no larger. */
    static List<BrokenRule> sizeOf(String content, long largest) {
        var findings = new Findings();
        if (content.getBytes(StandardCharsets.UTF_8).length > largest) {
            findings.add(DeclarationRule.CONTENT_TOO_LARGE, ITEMS, largest);
        }
        return findings.all();
    }

    static List<BrokenRule> brokenBy(CancellationRequest request) {
        var findings = new Findings();
        reason(
                request.reasonCode(),
                request.reason(),
                CancellationRequest.REASONS,
                DeclarationRule.CANCELLATION_REASON_UNKNOWN,
                findings);
        return findings.all();
    }

    static List<BrokenRule> brokenBy(AppealRequest request) {
        var findings = new Findings();
        Path path = Path.of("grounds");
        if (findings.present(request.grounds(), path)) {
            findings.text(request.grounds(), path, LONGEST_GROUNDS);
        }
        return findings.all();
    }

    private static void reason(
            @Nullable String code,
            @Nullable String reason,
            Set<String> known,
            DeclarationRule unknown,
            Findings findings) {
        Path path = Path.of("reasonCode");
        if (findings.present(code, path) && code != null && !known.contains(code)) {
            findings.add(unknown, path, Findings.quoted(code), String.join(", ", new TreeSet<>(known)));
        }
        findings.text(reason, Path.of("reason"), LONGEST_REASON);
    }
}
