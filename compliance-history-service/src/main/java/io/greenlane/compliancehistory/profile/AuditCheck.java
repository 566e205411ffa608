package io.greenlane.compliancehistory.profile;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.vocabulary.Eori;
import io.greenlane.vocabulary.PlainText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks an audit's result and collects all that is wrong. */
final class AuditCheck {

    private static final int LONGEST_NOTE = 2000;

    private final List<BrokenRule> broken = new ArrayList<>();

    private AuditCheck() {}

    static List<BrokenRule> brokenBy(String eori, AuditRequest request, ProfilePolicy policy, LocalDate today) {
        var check = new AuditCheck();
        Eori.flawIn(eori).ifPresent(flaw -> check.breaks("eori", flaw.code(), flaw.message(), flaw.fix()));
        check.auditedOn(request.auditedOn(), today, policy.audit().oldestDays());
        check.inspections(request.equivalentInspections(), policy.audit().mostEquivalentInspections());
        check.violations(request.violations(), request.equivalentInspections());
        check.sizeClass(request.sizeClass());
        String note = request.note();
        if (note != null && note.length() > LONGEST_NOTE) {
            check.breaks(
                    "note",
                    "NOTE_TOO_LONG",
                    "The note has " + note.length() + " characters.",
                    "Write at most " + LONGEST_NOTE + " characters.");
        } else if (note != null && !PlainText.isPlain(note)) {
            check.breaks(
                    "note",
                    "NOTE_UNWRITABLE",
                    "The note has a character that is no text.",
                    "Leave out control characters other than line breaks and tabs.");
        }
        return List.copyOf(check.broken);
    }

    private void auditedOn(@Nullable LocalDate day, LocalDate today, int oldestDays) {
        if (day == null) {
            breaks("auditedOn", "AUDITED_ON_MISSING", "The audit has no date.", "Give the day such as 2026-11-20.");
        } else if (day.isAfter(today)) {
            breaks(
                    "auditedOn",
                    "AUDITED_ON_IN_THE_FUTURE",
                    "The audit's day, " + day + ", is still to come.",
                    "Give the day on which the audit ended, at the latest " + today + ".");
        } else if (day.isBefore(today.minusDays(oldestDays))) {
            breaks(
                    "auditedOn",
                    "AUDITED_ON_TOO_LONG_AGO",
                    "The audit's day, " + day + ", lies more than " + oldestDays + " days back.",
                    "Audit anew; only an audit of " + today.minusDays(oldestDays) + " or later counts.");
        }
    }

    private void inspections(@Nullable Integer count, int most) {
        String fix = "Give a whole number from 1 to " + most + ".";
        if (count == null) {
            breaks(
                    "equivalentInspections",
                    "EQUIVALENT_INSPECTIONS_MISSING",
                    "The audit does not say as how many inspections it counts.",
                    fix);
        } else if (count < 1 || count > most) {
            breaks(
                    "equivalentInspections",
                    "EQUIVALENT_INSPECTIONS_OUT_OF_RANGE",
                    "An audit cannot count as " + count + " inspections.",
                    fix);
        }
    }

    private void violations(@Nullable Integer count, @Nullable Integer inspections) {
        String fix = "Give a whole number from 0 to the equivalent inspections.";
        if (count == null) {
            breaks("violations", "VIOLATIONS_MISSING", "The audit does not say how many violations it found.", fix);
        } else if (count < 0 || (inspections != null && count > inspections)) {
            breaks("violations", "VIOLATIONS_OUT_OF_RANGE", "There cannot be " + count + " violations.", fix);
        }
    }

    private void sizeClass(@Nullable String sent) {
        List<String> known = Arrays.stream(SizeClass.values()).map(Enum::name).toList();
        if (sent == null || !known.contains(sent)) {
            breaks(
                    "sizeClass",
                    sent == null ? "SIZE_CLASS_MISSING" : "SIZE_CLASS_UNKNOWN",
                    sent == null ? "The audit does not say the enterprise's size." : "This is no size class.",
                    "Give one of " + String.join(", ", known) + ".");
        }
    }

    private void breaks(String path, String code, String message, String fix) {
        broken.add(new BrokenRule(path, code, message, fix));
    }
}
