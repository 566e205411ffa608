package io.greenlane.declaration.amendment;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.ProblemException;
import io.greenlane.declaration.lodgement.Declaration;
import io.greenlane.declaration.lodgement.DeclarationRule;
import io.greenlane.declaration.lodgement.Findings;
import io.greenlane.declaration.lodgement.Path;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Fields that were sent and are no part of an amendment: those of a declaration cannot be amended, others do not exist. */
final class OtherFields {

    private static final Set<String> OF_DECLARATION = fieldsOf(Declaration.class);
    private static final Set<String> OF_ITEM = fieldsOf(Declaration.GoodsItem.class);

    private OtherFields() {}

    /** @throws ProblemException 400 for a field that no declaration has */
    static void refuseUnknown(AmendmentRequest request) {
        refuseUnknown(request.others(), OF_DECLARATION, "");
        List<AmendmentRequest.@Nullable Item> items = request.items() == null ? List.of() : request.items();
        for (int i = 0; i < items.size(); i++) {
            AmendmentRequest.Item item = items.get(i);
            if (item != null) {
                refuseUnknown(item.others(), OF_ITEM, "items[" + i + "].");
            }
        }
    }

    static void ofDeclaration(@Nullable Map<String, @Nullable Object> others, Findings findings) {
        for (String name : names(others)) {
            findings.add(DeclarationRule.NOT_AMENDABLE, Path.of(name), name);
        }
    }

    static void ofItem(@Nullable Map<String, @Nullable Object> others, Path item, Findings findings) {
        for (String name : names(others)) {
            findings.add(DeclarationRule.NOT_AMENDABLE, item.field(name), name);
        }
    }

    private static void refuseUnknown(@Nullable Map<String, @Nullable Object> others, Set<String> known, String at) {
        for (String name : names(others)) {
            if (!known.contains(name)) {
                String sentence = "There is no field " + Findings.quoted(name) + " here.";
                throw new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        "UNKNOWN_FIELD",
                        sentence,
                        List.of(new BrokenRule(
                                at + Findings.quoted(name),
                                "UNKNOWN_FIELD",
                                sentence,
                                "Remove it or correct its name.")));
            }
        }
    }

    private static Set<String> names(@Nullable Map<String, @Nullable Object> others) {
        return others == null ? Set.of() : new TreeSet<>(others.keySet());
    }

    private static Set<String> fieldsOf(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }
}
