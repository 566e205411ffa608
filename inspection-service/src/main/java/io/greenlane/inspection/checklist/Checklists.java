package io.greenlane.inspection.checklist;

import io.greenlane.inspection.worklist.CaseKind;
import io.greenlane.inspection.worklist.CaseView;
import io.greenlane.inspection.worklist.ControlDecision;
import io.greenlane.inspection.worklist.InspectionCase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the checklist of a case out of what its officer may know of it: what fired, and the goods. */
final class Checklists {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,60}");

    private final Contents contents;

    /** @throws IllegalArgumentException naming all that is wrong */
    Checklists(Contents contents) {
        List<String> flaws = contents.flaws();
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException("The checklists can't be used: " + String.join("; ", flaws) + ".");
        }
        this.contents = contents;
    }

    /** The steps of a case, first what is done once; by the law of the day it was opened. */
    List<ChecklistStep> of(InspectionCase examined) {
        LocalDate day = LocalDate.ofInstant(examined.openedAt(), ZoneOffset.UTC);
        boolean atTheGoods = examined.kind() == CaseKind.EXAMINATION;
        List<StepTemplate> inForce = contents.steps().stream()
                .filter(step -> step.isInForceOn(day))
                .flatMap(step -> atTheGoods ? Stream.of(step) : step.atADesk(contents.paperAtTheDesk()).stream())
                .toList();
        List<CaseView.Reason> reasons = CaseView.reasonsToExamine(examined);
        List<ChecklistStep> steps = new ArrayList<>();
        steps.addAll(forAll(inForce, reasons));
        examined.decision().items().forEach(item -> steps.addAll(forItem(item, inForce, reasons)));
        steps.addAll(byThemselves(inForce, reasons));
        return steps;
    }

    private static List<ChecklistStep> forAll(List<StepTemplate> inForce, List<CaseView.Reason> reasons) {
        return inForce.stream()
                .filter(step -> !step.perItem())
                .filter(step ->
                        step.isForEverything() || !askingFor(step, reasons).isEmpty())
                .map(step -> made(step, null, askingFor(step, reasons)))
                .toList();
    }

    private static List<ChecklistStep> forItem(
            ControlDecision.Item item, List<StepTemplate> inForce, List<CaseView.Reason> reasons) {
        List<ChecklistStep> steps = new ArrayList<>();
        for (StepTemplate template : inForce) {
            if (template.perItem()) {
                List<CaseView.Reason> because = askingFor(template, reasons).stream()
                        .filter(reason -> reason.itemNumber() == null || reason.itemNumber() == item.itemNumber())
                        .toList();
                if (!because.isEmpty() || template.isForEverything() || template.isSuggestedBy(item)) {
                    steps.add(made(template, item.itemNumber(), because));
                }
            }
        }
        return steps;
    }

    private static ChecklistStep made(StepTemplate template, @Nullable Integer item, List<CaseView.Reason> because) {
        return new ChecklistStep(
                name(template.id(), item),
                item,
                because,
                !because.isEmpty(),
                template.look(),
                template.test(),
                template.paper(),
                template.source());
    }

    /** What fired and no step speaks of: criteria with their instructions before all. */
    private List<ChecklistStep> byThemselves(List<StepTemplate> inForce, List<CaseView.Reason> reasons) {
        return reasons.stream()
                .filter(reason -> !contents.nothingToDo().contains(reason.code())
                        && inForce.stream().noneMatch(step -> step.isAskedBy(reason.code())))
                .map(reason -> new ChecklistStep(
                        name("reason-" + reason.code().toLowerCase(Locale.ROOT), reason.itemNumber()),
                        reason.itemNumber(),
                        List.of(reason),
                        true,
                        reason.message(),
                        null,
                        null,
                        null))
                .toList();
    }

    private static List<CaseView.Reason> askingFor(StepTemplate step, List<CaseView.Reason> reasons) {
        return reasons.stream().filter(reason -> step.isAskedBy(reason.code())).toList();
    }

    private static String name(String id, @Nullable Integer item) {
        return item == null ? id : id + "." + item;
    }

    /**
     * What the file says.
     *
     * @param paperAtTheDesk what is done with a paper where only papers are looked at
     */
    record Contents(String note, String paperAtTheDesk, List<String> nothingToDo, List<StepTemplate> steps) {

        Contents {
            Objects.requireNonNull(paperAtTheDesk, "The file does not say what is done with a paper (paperAtTheDesk)");
        }

        private List<String> flaws() {
            List<String> flaws = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            for (StepTemplate step : steps) {
                if (step.id() == null || !ID.matcher(step.id()).matches()) {
                    flaws.add("a step is called " + step.id());
                } else if (!ids.add(step.id())) {
                    flaws.add("there are two steps " + step.id());
                }
                if (step.look() == null || step.source() == null || step.validFrom() == null) {
                    flaws.add(step.id() + " does not say what to look at, since when and by which law");
                }
                if (!step.perItem() && step.hsPrefixes() != null) {
                    flaws.add(step.id() + " is done once and cannot depend on an item");
                }
                if (Objects.requireNonNullElse(step.hsPrefixes(), List.<String>of()).stream()
                        .anyMatch(prefix -> !prefix.matches("[0-9]{2,10}"))) {
                    flaws.add(step.id() + " has a prefix that no commodity code begins with");
                }
            }
            return flaws;
        }
    }
}
