package io.greenlane.riskscoring.criteria;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.riskscoring.balance.Lane;
import io.greenlane.vocabulary.PlainText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with a criterion or a set before anybody is asked to approve it. */
public final class CriterionRules {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{2,39}");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{1,39}");
    /** Words of the language, which no set can be called by. */
    private static final Set<String> RESERVED = Set.of(
            "as",
            "break",
            "const",
            "continue",
            "else",
            "false",
            "for",
            "function",
            "if",
            "import",
            "in",
            "let",
            "loop",
            "namespace",
            "null",
            "package",
            "return",
            "true",
            "var",
            "void",
            "while");

    private static final Pattern OFFICE = Pattern.compile("[A-Z]{2}[A-Z0-9]{6}");

    private static final int LONGEST_TEXT = 500;
    /** A rate of 0.000001 selects one of a million matches. */
    private static final int RATE_DECIMALS = 6;

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    /** Nobody foresees longer what to look for; a year of four digits too many is a slip. */
    private static final int YEARS_AHEAD = 10;

    private static final int MOST_MEMBERS = 20_000;
    private static final int LONGEST_MEMBER = 70;

    private CriterionRules() {}

    /** Where an expression is wrong; line and column count from 1. */
    public record ExpressionFlaw(int line, int column, String message) {}

    /** What the editor underlines; empty for an expression that may be used. */
    public static List<ExpressionFlaw> flawsIn(String expression, List<NamedSet> sets) {
        if (expression.isBlank()) {
            return List.of(new ExpressionFlaw(1, 1, "the expression is missing"));
        }
        int unreadable = PlainText.firstFlaw(expression);
        if (unreadable >= 0) {
            String[] before = expression.substring(0, unreadable).split("\n", -1);
            return List.of(new ExpressionFlaw(
                    before.length,
                    before[before.length - 1].length() + 1,
                    "here is a control character, which nobody sees"));
        }
        return new Expressions(sets).compile(expression).flaws();
    }

    /** @param sets that are in force */
    public static List<BrokenRule> brokenBy(Criterion criterion, List<NamedSet> sets, LocalDate today) {
        List<BrokenRule> broken = new ArrayList<>();
        if (criterion.code() == null || !CODE.matcher(criterion.code()).matches()) {
            broken.add(rule(
                    "criterion.code",
                    "CODE_INVALID",
                    "A criterion's code is 3 to 40 capital letters, digits and hyphens, beginning with a letter.",
                    "Give one such as SCRAP-FROM-NEW-SHIPPERS."));
        }
        text("criterion.title", criterion.title(), broken);
        if (criterion.instructions() != null && !criterion.instructions().isBlank()) {
            text("criterion.instructions", criterion.instructions(), broken);
        }
        expression(criterion.expression(), sets, broken);
        if (criterion.lane() == null || criterion.lane() == Lane.GREEN) {
            broken.add(rule(
                    "criterion.lane",
                    "LANE_NOT_POSSIBLE",
                    "A criterion sends goods to RED (examination), YELLOW (an officer looks at the papers) or BLUE (audit"
                            + " after release).",
                    "Send \"RED\", \"YELLOW\" or \"BLUE\"."));
        }
        BigDecimal rate = criterion.rate();
        if (rate == null
                || rate.signum() <= 0
                || rate.compareTo(BigDecimal.ONE) > 0
                || rate.stripTrailingZeros().scale() > RATE_DECIMALS) {
            broken.add(rule(
                    "criterion.rate",
                    "RATE_OUT_OF_RANGE",
                    "The rate is the share of the matches that is selected: above 0 and at most 1, with up to "
                            + RATE_DECIMALS + " decimals.",
                    "Send 1 to select every match, 0.3 for 30 %."));
        }
        dates(criterion, today, broken);
        offices(criterion, broken);
        return broken;
    }

    public static List<BrokenRule> brokenBy(NamedSet set) {
        List<BrokenRule> broken = new ArrayList<>();
        if (set.name() == null || !NAME.matcher(set.name()).matches() || RESERVED.contains(set.name())) {
            broken.add(rule(
                    "set.name",
                    "NAME_INVALID",
                    "A set's name is 2 to 40 letters and digits, beginning with a lower-case letter.",
                    "Give one such as shellCompanies."));
        }
        text("set.title", set.title(), broken);
        if (set.members() == null) {
            broken.add(rule(
                    "set.members",
                    "REQUIRED",
                    "The members are missing.",
                    "Send a list; an empty one matches nothing."));
        }
        List<String> members = set.members() == null ? List.of() : set.members();
        if (members.size() > MOST_MEMBERS) {
            broken.add(rule(
                    "set.members",
                    "TOO_MANY_MEMBERS",
                    "A set has at most " + MOST_MEMBERS + " members, not " + members.size() + ".",
                    "Split it, or use prefixes with startsWithAny."));
        }
        HashSet<String> seen = new HashSet<>();
        for (int index = 0; index < members.size(); index++) {
            String member = members.get(index);
            if (member == null || member.isBlank() || member.length() > LONGEST_MEMBER || !PlainText.isLine(member)) {
                broken.add(rule(
                        "set.members[" + index + "]",
                        "MEMBER_INVALID",
                        "A member is a text of 1 to " + LONGEST_MEMBER + " characters.",
                        "Mend or remove it."));
            } else if (!seen.add(member)) {
                broken.add(rule(
                        "set.members[" + index + "]",
                        "MEMBER_TWICE",
                        "The set has " + member + " already.",
                        "Remove one of them."));
            }
        }
        return broken;
    }

    private static void expression(@Nullable String expression, List<NamedSet> sets, List<BrokenRule> broken) {
        if (expression == null || expression.isBlank()) {
            broken.add(rule(
                    "criterion.expression",
                    "REQUIRED",
                    "The expression is missing.",
                    "Write one such as item.countryOfOrigin == \"CN\" && item.netMassKg > 1000."));
            return;
        }
        for (ExpressionFlaw flaw : flawsIn(expression, sets)) {
            broken.add(rule(
                    "criterion.expression",
                    "EXPRESSION_FLAWED",
                    "Line " + flaw.line() + ", column " + flaw.column() + ": " + flaw.message() + ".",
                    "See GET /criteria/vocabulary for what an expression may name."));
        }
    }

    private static void dates(Criterion criterion, LocalDate today, List<BrokenRule> broken) {
        LocalDate from = criterion.validFrom();
        LocalDate until = criterion.validUntil();
        if (from == null) {
            broken.add(rule(
                    "criterion.validFrom", "REQUIRED", "The first day is missing.", "Send a date such as 2027-01-01."));
        } else if (until != null && until.isBefore(from)) {
            broken.add(rule(
                    "criterion.validUntil",
                    "DATES_INVERTED",
                    "The last day lies before the first.",
                    "Send a later day, or none for a criterion without end."));
        } else if (until != null && until.isBefore(today)) {
            broken.add(rule(
                    "criterion.validUntil",
                    "OVER_ALREADY",
                    "The last day is over, so it would never select anything.",
                    "Send today or a later day, or none for a criterion without end."));
        }
        if (from != null && from.isBefore(EARLIEST)) {
            broken.add(rule(
                    "criterion.validFrom",
                    "TOO_LONG_AGO",
                    "The first day lies before " + EARLIEST + ", when nothing was declared here.",
                    "Correct the year."));
        }
        near("criterion.validFrom", from, today, broken);
        near("criterion.validUntil", until, today, broken);
    }

    private static void near(String path, @Nullable LocalDate day, LocalDate today, List<BrokenRule> broken) {
        if (day != null && day.isAfter(today.plusYears(YEARS_AHEAD))) {
            broken.add(rule(
                    path,
                    "TOO_FAR_AHEAD",
                    "The day lies more than " + YEARS_AHEAD + " years ahead.",
                    "Correct the year, or leave the last day out for a criterion without end."));
        }
    }

    private static void offices(Criterion criterion, List<BrokenRule> broken) {
        List<String> offices = criterion.customsOffices() == null ? List.of() : criterion.customsOffices();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < offices.size(); index++) {
            String office = offices.get(index);
            String path = "criterion.customsOffices[" + index + "]";
            if (office == null || !OFFICE.matcher(office).matches()) {
                broken.add(rule(
                        path,
                        "CUSTOMS_OFFICE_INVALID",
                        "A customs office is named by 8 characters, the first two its country.",
                        "Send a reference such as NLRTM001."));
            } else if (!seen.add(office)) {
                broken.add(
                        rule(path, "CUSTOMS_OFFICE_TWICE", "It names " + office + " already.", "Remove one of them."));
            }
        }
    }

    private static void text(String path, @Nullable String text, List<BrokenRule> broken) {
        if (text == null || text.isBlank()) {
            broken.add(rule(path, "REQUIRED", "A text is missing.", "Say in a few words what it is for."));
        } else if (text.length() > LONGEST_TEXT) {
            broken.add(rule(path, "TOO_LONG", "At most " + LONGEST_TEXT + " characters fit.", "Shorten it."));
        } else if (!PlainText.isPlain(text)) {
            broken.add(rule(
                    path,
                    "UNWRITABLE",
                    "Here is a character that is no text.",
                    "Leave out control characters other than line breaks and tabs."));
        }
    }

    private static BrokenRule rule(String path, String code, String sentence, String fix) {
        return new BrokenRule(path, code, sentence, fix);
    }
}
