package io.greenlane.declaration.tracking;

import io.greenlane.chassis.paging.Cursor;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.ProblemException;
import io.greenlane.declaration.lifecycle.Status;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The filters of a list as they stand in the address. */
record ListRequest(
        @Nullable List<String> status,
        @Nullable String hs,
        @Nullable String container,
        @Nullable String from,
        @Nullable String to,
        @Nullable String q,
        @Nullable String lane,
        @Nullable String trader,
        @Nullable String office) {

    private static final Pattern HS = Pattern.compile("[0-9]{2,10}");
    private static final Pattern SEARCH = Pattern.compile("[!-}]{3,70}");
    private static final Pattern CONTAINER = Pattern.compile("[A-Z]{4}[0-9]{7}");
    private static final Pattern LANE = Pattern.compile("GREEN|BLUE|YELLOW|RED");
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2999;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{3,17}");

    boolean asksWhatOfficersAsk() {
        return lane != null || trader != null || office != null;
    }

    /** The first of the filters that are for officers only. */
    String officersFilter() {
        return lane != null ? "lane" : trader != null ? "trader" : "office";
    }

    /** @throws ProblemException 400 for a filter that cannot be read */
    DeclarationFilter filter(@Nullable String party, @Nullable Cursor after) {
        return new DeclarationFilter(
                statuses(),
                matching("hs", hs, HS, "2 to 10 digits"),
                matching("container", capitals(container), CONTAINER, "a container number such as CSQU3054383"),
                read("from", from, text -> moment(text, 0), "a date such as 2026-11-23, or a time in UTC"),
                read("to", to, text -> moment(text, 1), "a date such as 2026-11-23, or a time in UTC"),
                matching(
                        "q",
                        q,
                        SEARCH,
                        "the first 3 or more characters of an MRN, LRN, container or transport document"),
                party == null || party.isEmpty() ? party : matching("trader", party, CODE, "an EORI number"),
                matching("lane", lane, LANE, "one of GREEN, BLUE, YELLOW, RED"),
                matching("office", office, CODE, "a customs office such as NLRTM001"),
                after);
    }

    private Set<Status> statuses() {
        Set<Status> wanted = EnumSet.noneOf(Status.class);
        for (String one : status == null ? List.<String>of() : status) {
            Status known = read(
                    "status",
                    one,
                    Status::valueOf,
                    "one of LODGED, HELD, UNDER_CONTROL, CLEARED, RELEASED, REFUSED, CANCELLED, or several of them");
            if (known != null) {
                wanted.add(known);
            }
        }
        return wanted;
    }

    /** Numbers are written in capitals; who types one need not be. LRNs alone may be written either way. */
    private static @Nullable String capitals(@Nullable String number) {
        return number == null ? null : number.toUpperCase(Locale.ROOT);
    }

    /** A day means all of it: the first filter from its start, the second up to its end. */
    private static Instant moment(String text, int days) {
        return sensible(
                text.contains("T")
                        ? Instant.parse(text)
                        : LocalDate.parse(text)
                                .plusDays(days)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant());
    }

    /** Java knows years that the database does not. */
    static Instant sensible(Instant moment) {
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            throw new DateTimeException("Nothing was lodged in " + year);
        }
        return moment;
    }

    private static @Nullable String matching(String name, @Nullable String value, Pattern pattern, String expected) {
        return read(
                name,
                value,
                text -> {
                    if (!pattern.matcher(text).matches()) {
                        throw new IllegalArgumentException(text);
                    }
                    return text;
                },
                expected);
    }

    private static <T> @Nullable T read(
            String name, @Nullable String value, Function<String, T> reader, String expected) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "PARAMETER_INVALID",
                    "The filter " + name + " cannot be read.",
                    List.of(new BrokenRule(
                            name,
                            "PARAMETER_INVALID",
                            "The filter " + name + " cannot be read.",
                            "Send " + expected + ".")));
        }
    }
}
