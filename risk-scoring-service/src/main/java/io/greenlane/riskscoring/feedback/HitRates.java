package io.greenlane.riskscoring.feedback;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How often examinations find something: of the goods that each criterion selected, of all that were selected for a cause, and
 * of the control draw, which alone tells how often something would be found among all.
 */
public final class HitRates {

    private static final int DIGITS = 4;
    private static final String CRITERION = "CRITERION";
    private static final String CONTROL = "CONTROL";

    /**
     * The control group is whoever the lot drew, whatever else selected him, and each counts 1/π: the rate differs by tier and
     * office (domain: weighted by 1/π the drawn are an unbiased sample).
     */
    private static final String COUNTED = """
            with examined as (
                select l.conform, l.drawn_alone, made.codes, made.drawn, made.rate
                  from inspection_label l
                 cross join lateral (
                    select array_agg(distinct hit ->> 'code') filter (where (hit ->> 'drawn')::boolean) as codes,
                           bool_or((d.body #>> '{selection,controlDraw,drawn}')::boolean) as drawn,
                           max((d.body #>> '{selection,controlDraw,rate}')::numeric) as rate
                      from (select decision::jsonb as body from decision where mrn = l.mrn) d
                      left join lateral jsonb_array_elements(
                        case jsonb_typeof(d.body -> 'criteria') when 'array' then d.body -> 'criteria' else '[]' end) hit
                        on true) made
                 where l.concluded_at >= ?)
            select 'CRITERION' as kind, code, count(*) as examined, count(*) filter (where not conform) as hits,
                   null::numeric as weighted
              from examined cross join lateral unnest(codes) as code group by code
            union all
            select 'SELECTED', '', count(*), count(*) filter (where not conform), null
              from examined where not drawn_alone
            union all
            select 'CONTROL', '', count(*), count(*) filter (where not conform),
                   sum(1 / rate) filter (where not conform) / nullif(sum(1 / rate), 0)
              from examined where drawn and rate > 0
            order by kind, code
            """;

    private final JdbcTemplate jdbc;

    HitRates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was found in a time.
     *
     * @param criteria of the goods that each criterion selected
     * @param selected of goods that anything but the lot alone selected
     * @param control of goods that the lot drew, weighted by 1/π: how often something would be found among all
     */
    public record HitRate(Instant since, List<OfCriterion> criteria, Group selected, Group control) {}

    /** @param rate share of the examined that did not conform, 0 to 1; absent while none was examined */
    public record Group(
            long examined,
            long notConform,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal lift) {}

    /** @param lift the rate times that of the control draw; absent while either is unknown or nothing was found by the lot */
    public record OfCriterion(
            String code,
            long examined,
            long notConform,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal lift) {}

    private record Row(
            String kind,
            String code,
            long examined,
            long hits,
            @Nullable BigDecimal weighted) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getString("kind"),
                    row.getString("code"),
                    row.getLong("examined"),
                    row.getLong("hits"),
                    row.getBigDecimal("weighted"));
        }

        @Nullable
        BigDecimal rate() {
            if (examined == 0) {
                return null;
            }
            return kind.equals(CONTROL) ? rounded(weighted) : ratio(hits, examined);
        }

        private static BigDecimal ratio(long part, long whole) {
            return BigDecimal.valueOf(part)
                    .divide(BigDecimal.valueOf(whole), new MathContext(DIGITS))
                    .stripTrailingZeros();
        }
    }

    /** What was found by examinations that were concluded since then. */
    public HitRate since(Instant since) {
        List<Row> rows = jdbc.query(COUNTED, Row::of, since.atOffset(ZoneOffset.UTC));
        Row control = named(rows, CONTROL);
        List<OfCriterion> criteria = new ArrayList<>();
        for (Row row : rows) {
            if (row.kind().equals(CRITERION)) {
                criteria.add(new OfCriterion(
                        row.code(), row.examined(), row.hits(), row.rate(), lift(row.rate(), control.rate())));
            }
        }
        Row selected = named(rows, "SELECTED");
        return new HitRate(
                since,
                criteria,
                new Group(selected.examined(), selected.hits(), selected.rate(), lift(selected.rate(), control.rate())),
                new Group(control.examined(), control.hits(), control.rate(), null));
    }

    private static Row named(List<Row> rows, String kind) {
        return rows.stream().filter(row -> row.kind().equals(kind)).findFirst().orElseThrow();
    }

    private static @Nullable BigDecimal lift(@Nullable BigDecimal rate, @Nullable BigDecimal base) {
        return rate == null || base == null || base.signum() == 0
                ? null
                : rate.divide(base, new MathContext(DIGITS)).stripTrailingZeros();
    }

    private static BigDecimal rounded(@Nullable BigDecimal weighted) {
        return weighted == null
                ? BigDecimal.ZERO
                : weighted.round(new MathContext(DIGITS)).stripTrailingZeros();
    }
}
