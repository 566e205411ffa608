package io.greenlane.inspection.laboratory;

import io.greenlane.chassis.messaging.EventJson;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.stereotype.Repository;

/** The laboratory requests in the database, each with its tests, samples, chains of custody and decisions. */
@Repository
public class Requests {

    private static final String SELECT = "select " + RequestRows.REQUEST + " from laboratory_request ";
    private static final String OF_TEST =
            SELECT + "where request_id = (select request_id from laboratory_test where test_id = ?)";

    private final JdbcTemplate jdbc;

    Requests(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The requests of a case. */
    public List<LaboratoryRequest> ofCase(UUID caseId) {
        return read(SELECT + "where case_id = ? order by request_id", caseId);
    }

    Optional<LaboratoryRequest> lock(UUID requestId) {
        return read(SELECT + "where request_id = ? for update", requestId).stream()
                .findFirst();
    }

    Optional<LaboratoryRequest> ofTest(UUID testId) {
        return read(OF_TEST, testId).stream().findFirst();
    }

    Optional<LaboratoryRequest> lockOfTest(UUID testId) {
        return read(OF_TEST + " for update", testId).stream().findFirst();
    }

    /** What a laboratory is asked: the tests behind a given one, by id. */
    List<UUID> testsOf(String laboratory, Collection<TestState> states, UUID after, int fetch) {
        Object[] names = states.stream().map(TestState::name).toArray();
        return jdbc.query(
                """
                select test_id from laboratory_test where laboratory = ? and state = any(?) and test_id > ?
                order by test_id limit ?
                """,
                statement -> {
                    statement.setString(1, laboratory);
                    statement.setArray(2, statement.getConnection().createArrayOf("text", names));
                    statement.setObject(3, after);
                    statement.setInt(4, fetch);
                },
                (row, number) -> RequestRows.id(row, "test_id"));
    }

    /** The requests that these tests are part of. */
    List<LaboratoryRequest> ofTests(Collection<UUID> testIds) {
        return whole(jdbc.query(
                SELECT + "where request_id in (select request_id from laboratory_test where test_id = any(?))",
                (PreparedStatementSetter) statement ->
                        statement.setArray(1, statement.getConnection().createArrayOf("uuid", testIds.toArray())),
                (row, number) -> RequestRows.request(row)));
    }

    /** Keeps those that were not open before, each with its first test. */
    void open(Collection<LaboratoryRequest> opened) {
        if (opened.isEmpty()) {
            return;
        }
        Set<UUID> fresh = new HashSet<>(jdbc.query(
                """
                insert into laboratory_request (%s)
                select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[],
                    ?::numeric[], ?::timestamptz[], ?::text[], ?::uuid[])
                on conflict (case_id, item_number, indicator) do nothing returning request_id
                """.formatted(RequestRows.REQUEST),
                (PreparedStatementSetter) statement -> bind(statement, opened),
                (row, number) -> RequestRows.id(row, "request_id")));
        List<LaboratoryRequest> kept = opened.stream()
                .filter(request -> fresh.contains(request.requestId()))
                .toList();
        jdbc.update("""
                insert into laboratory_test (test_id, request_id, number, state, asked_at, asked_by)
                select test_id, request_id, 1, 'ASKED', asked_at, asked_by
                from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[]) as new (test_id, request_id, asked_at, asked_by)
                """, statement -> {
            array(
                    statement,
                    1,
                    "uuid",
                    kept,
                    request -> request.tests().getFirst().testId());
            array(statement, 2, "uuid", kept, LaboratoryRequest::requestId);
            array(statement, 3, "timestamptz", kept, request -> utc(request.openedAt()));
            array(statement, 4, "text", kept, LaboratoryRequest::openedBy);
        });
    }

    void addSecondTest(UUID requestId, LaboratoryTest second) {
        jdbc.update(
                """
                insert into laboratory_test (test_id, request_id, number, laboratory, state, asked_at, asked_by, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                second.testId(),
                requestId,
                second.number(),
                second.laboratory(),
                second.state().name(),
                utc(second.askedAt()),
                second.askedBy(),
                second.reason());
    }

    /** Keeps where a test stands, of a request that this transaction has locked. */
    void save(LaboratoryTest test) {
        jdbc.update(
                "update laboratory_test set laboratory = ?, state = ?, result = ?::jsonb where test_id = ?",
                test.laboratory(),
                test.state().name(),
                test.result() == null ? null : EventJson.mapper().writeValueAsString(test.result()),
                test.testId());
    }

    /** Keeps a new sample, unless another sample has that seal. */
    boolean addSample(UUID testId, Sample sample) {
        return jdbc.update(
                        """
                        insert into laboratory_sample
                            (sample_id, test_id, seal_number, taken_by, taken_at, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (seal_number) do nothing
                        """,
                        sample.sampleId(),
                        testId,
                        sample.sealNumber(),
                        sample.takenBy(),
                        utc(sample.takenAt()),
                        sample.recordedBy(),
                        utc(sample.recordedAt()))
                == 1;
    }

    void append(Sample sample, CustodyEntry entry) {
        jdbc.update(
                """
                insert into custody_entry (sample_id, number, handed_from, handed_to, handed_at, seal_intact, note,
                    recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                sample.sampleId(),
                sample.custody().size() + 1,
                entry.handedFrom(),
                entry.handedTo(),
                utc(entry.handedAt()),
                entry.sealIntact(),
                entry.note(),
                entry.recordedBy(),
                utc(entry.recordedAt()));
    }

    void append(LaboratoryRequest request, OfficersDecision decision) {
        jdbc.update(
                """
                insert into laboratory_decision (request_id, number, outcome, reason, decided_by, decided_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                request.requestId(),
                request.decisions().size() + 1,
                decision.outcome().name(),
                decision.reason(),
                decision.decidedBy(),
                utc(decision.decidedAt()));
    }

    private List<LaboratoryRequest> read(String sql, UUID id) {
        return whole(jdbc.query(sql, (row, number) -> RequestRows.request(row), id));
    }

    /** The requests with all that belongs to them; a constant number of round trips. */
    private List<LaboratoryRequest> whole(List<LaboratoryRequest> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        List<UUID> ids = bare.stream().map(LaboratoryRequest::requestId).toList();
        Map<UUID, List<CustodyEntry>> custody = grouped("""
                select entry.* from custody_entry as entry join laboratory_sample using (sample_id)
                    join laboratory_test using (test_id)
                where request_id = any(?) order by entry.number
                """, ids, "sample_id", RequestRows::entry);
        Map<UUID, List<Sample>> samples = grouped("""
                select sample.* from laboratory_sample as sample join laboratory_test using (test_id)
                where request_id = any(?) order by sample.sample_id
                """, ids, "test_id", row -> RequestRows.sample(row, custody));
        Map<UUID, List<LaboratoryTest>> tests = grouped(
                "select * from laboratory_test where request_id = any(?) order by number",
                ids,
                "request_id",
                row -> RequestRows.test(row, samples));
        Map<UUID, List<OfficersDecision>> decisions = grouped(
                "select * from laboratory_decision where request_id = any(?) order by number",
                ids,
                "request_id",
                RequestRows::decision);
        return bare.stream()
                .map(request -> request.with(
                        tests.getOrDefault(request.requestId(), List.of()),
                        decisions.getOrDefault(request.requestId(), List.of())))
                .toList();
    }

    private interface Row<T> {
        T map(ResultSet row) throws SQLException;
    }

    private record Owned<T>(UUID owner, T value) {}

    private <T> Map<UUID, List<T>> grouped(String sql, List<UUID> ids, String owner, Row<T> mapper) {
        List<Owned<T>> owned = jdbc.query(
                sql,
                (PreparedStatementSetter) statement ->
                        statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray())),
                (row, number) -> new Owned<>(RequestRows.id(row, owner), mapper.map(row)));
        return owned.stream()
                .collect(Collectors.groupingBy(
                        Owned::owner, Collectors.mapping(Owned::value, Collectors.toUnmodifiableList())));
    }

    private static void bind(PreparedStatement statement, Collection<LaboratoryRequest> opened) throws SQLException {
        array(statement, 1, "uuid", opened, LaboratoryRequest::requestId);
        array(statement, 2, "uuid", opened, LaboratoryRequest::caseId);
        array(statement, 3, "text", opened, LaboratoryRequest::mrn);
        array(statement, 4, "text", opened, LaboratoryRequest::customsOffice);
        array(statement, 5, "int4", opened, LaboratoryRequest::itemNumber);
        array(statement, 6, "text", opened, LaboratoryRequest::indicator);
        array(
                statement,
                7,
                "text",
                opened,
                request ->
                        request.material() == null ? null : request.material().name());
        array(statement, 8, "text", opened, LaboratoryRequest::edition);
        array(statement, 9, "numeric", opened, LaboratoryRequest::toleranceMgPerKg);
        array(statement, 10, "timestamptz", opened, request -> utc(request.openedAt()));
        array(statement, 11, "text", opened, LaboratoryRequest::openedBy);
        array(statement, 12, "uuid", opened, LaboratoryRequest::readingId);
    }

    private static void array(
            PreparedStatement statement,
            int place,
            String type,
            Collection<LaboratoryRequest> rows,
            Function<LaboratoryRequest, @Nullable Object> value)
            throws SQLException {
        Object[] values = rows.stream().map(value).toArray();
        statement.setArray(place, statement.getConnection().createArrayOf(type, values));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
