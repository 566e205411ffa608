package io.greenlane.declaration.tracking;

import io.greenlane.chassis.paging.Cursor;
import io.greenlane.declaration.Rows;
import io.greenlane.declaration.lifecycle.Standings;
import io.greenlane.declaration.lifecycle.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the SQL of a list: newest first by a cursor, so that each page costs the same. A trader is importer or
 * declarant; asking for both at once would use neither index, so each is asked for alone and the two are merged.
 */
final class DeclarationListQuery {

    private static final String ORDER = " order by lodged_at desc, mrn desc limit :limit";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final @Nullable String party;

    DeclarationListQuery(DeclarationFilter filter, int limit) {
        party = filter.party();
        parameters.put("limit", limit);
        statuses(filter.statuses());
        where("d.lane = :lane", "lane", filter.lane());
        where("f.customs_office = :office", "office", filter.office());
        where("f.lodged_at >= :from", "from", Rows.utc(filter.from()));
        where("f.lodged_at < :to", "to", Rows.utc(filter.to()));
        commodity(filter.hs());
        container(filter.container());
        search(filter.q());
        Cursor after = filter.after();
        if (after != null) {
            conditions.add("(f.lodged_at, f.mrn) < (:afterTime, :afterMrn)");
            parameters.put("afterTime", java.util.Objects.requireNonNull(Rows.utc(after.instant(0))));
            parameters.put("afterMrn", after.values().get(1));
        }
    }

    String sql() {
        if (party == null) {
            return select(conditions) + ORDER;
        }
        parameters.put("party", party);
        return "select * from ((" + select(with("f.importer = :party")) + ORDER + ") union all ("
                + select(with("f.declarant = :party and f.importer <> :party")) + ORDER + ")) as merged" + ORDER;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private static String select(List<String> all) {
        return "select " + Standings.columns() + " from filing f join declaration d using (mrn)"
                + (all.isEmpty() ? "" : " where " + String.join(" and ", all));
    }

    private List<String> with(String condition) {
        var all = new ArrayList<>(conditions);
        all.addFirst(condition);
        return all;
    }

    // Equal on both sides, so that the planner may follow the order of either table.
    private void statuses(Set<Status> statuses) {
        if (!statuses.isEmpty()) {
            conditions.add("d.status in (:statuses) and d.lodged_at = f.lodged_at");
            parameters.put("statuses", statuses.stream().map(Status::name).toList());
        }
    }

    private void container(@Nullable String number) {
        if (number != null) {
            conditions.add("f.mrn in (select mrn from consignment_unit where reference = :container)");
            parameters.put("container", number);
        }
    }

    private void commodity(@Nullable String hs) {
        if (hs == null) {
            return;
        }
        if (party != null) {
            conditions.add("exists (select 1 from unnest(f.commodity_codes) code where starts_with(code, :hs))");
            parameters.put("hs", hs);
        } else {
            conditions.add("f.mrn in (select mrn from commodity where code >= :hs and code < :hsEnd)");
            parameters.put("hs", hs);
            parameters.put("hsEnd", end(hs));
        }
    }

    private void search(@Nullable String q) {
        if (q != null) {
            // Numbers are written in capitals; who types one need not be. An LRN is whatever its trader wrote.
            String capitals = q.toUpperCase(Locale.ROOT);
            conditions.add("""
                    f.mrn in (select mrn from filing where mrn >= :capitals and mrn < :capitalsEnd
                              union select mrn from filing where lrn >= :q and lrn < :qEnd
                              union select mrn from filing where lrn >= :capitals and lrn < :capitalsEnd
                              union select mrn from consignment_unit
                                     where reference >= :capitals and reference < :capitalsEnd)
                    """);
            parameters.put("q", q);
            parameters.put("qEnd", end(q));
            parameters.put("capitals", capitals);
            parameters.put("capitalsEnd", end(capitals));
        }
    }

    private void where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    /** The first string behind all that begin with the prefix, in the order of bytes. */
    private static String end(String prefix) {
        int last = prefix.length() - 1;
        return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
    }
}
