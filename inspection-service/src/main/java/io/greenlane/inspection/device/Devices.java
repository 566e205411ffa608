package io.greenlane.inspection.device;

import io.greenlane.inspection.decisionrule.DeviceType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The devices in the database, with everything they were ever registered as. */
@Repository
class Devices {

    private static final String COLUMNS = """
            device_id, version, type, serial, customs_office, decision_rule, calibration_due, state, recorded_at, \
            recorded_by, reason""";
    private static final String SELECT = "select " + COLUMNS + " from device ";
    private static final String VALUES = " (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ";
    private static final RowMapper<Device> ROW = (row, number) -> device(row);

    private final JdbcTemplate jdbc;

    Devices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a device, unless its serial number is taken. */
    boolean add(Device device) {
        return jdbc.update("insert into device" + VALUES + "on conflict do nothing", values(device)) == 1
                && jdbc.update("insert into device_edition" + VALUES, values(device)) == 1;
    }

    /**
     * Keeps what has changed about a device that this transaction has locked, unless the new serial number is taken: then the transaction is
     * spent.
     */
    boolean change(Device device) {
        Registration registered = device.registration();
        try {
            jdbc.update(
                    """
                    update device set version = ?, type = ?, serial = ?, customs_office = ?, decision_rule = ?,
                        calibration_due = ?, state = ?, recorded_at = ?, recorded_by = ?, reason = ?
                    where device_id = ?
                    """,
                    device.version(),
                    registered.type().name(),
                    registered.serial(),
                    registered.customsOffice(),
                    registered.decisionRule(),
                    registered.calibrationDue(),
                    device.state().name(),
                    device.recordedAt().atOffset(ZoneOffset.UTC),
                    device.recordedBy(),
                    device.reason(),
                    device.deviceId());
        } catch (DuplicateKeyException serialTaken) {
            return false;
        }
        return jdbc.update("insert into device_edition" + VALUES, values(device)) == 1;
    }

    Optional<Device> find(UUID deviceId) {
        return jdbc.query(SELECT + "where device_id = ?", ROW, deviceId).stream()
                .findFirst();
    }

    Optional<Device> lock(UUID deviceId) {
        return jdbc.query(SELECT + "where device_id = ? for update", ROW, deviceId).stream()
                .findFirst();
    }

    List<Device> ofOffices(Collection<String> offices, UUID after, int fetch) {
        return jdbc.query(
                SELECT + "where customs_office = any(?) and device_id > ? order by device_id limit ?",
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("text", offices.toArray()));
                    statement.setObject(2, after);
                    statement.setInt(3, fetch);
                },
                ROW);
    }

    /** All that each device was ever registered as, the newest first. */
    Map<UUID, List<Device>> editionsOf(Collection<UUID> deviceIds) {
        return jdbc
                .query(
                        "select " + COLUMNS
                                + " from device_edition where device_id = any(?) order by device_id, version desc",
                        statement -> statement.setArray(
                                1, statement.getConnection().createArrayOf("uuid", deviceIds.toArray())),
                        ROW)
                .stream()
                .collect(Collectors.groupingBy(Device::deviceId));
    }

    private static Object[] values(Device device) {
        Registration registered = device.registration();
        return new Object[] {
            device.deviceId(),
            device.version(),
            registered.type().name(),
            registered.serial(),
            registered.customsOffice(),
            registered.decisionRule(),
            registered.calibrationDue(),
            device.state().name(),
            device.recordedAt().atOffset(ZoneOffset.UTC),
            device.recordedBy(),
            device.reason()
        };
    }

    private static Device device(ResultSet row) throws SQLException {
        var registration = new Registration(
                DeviceType.valueOf(row.getString("type")),
                row.getString("serial"),
                row.getString("customs_office"),
                row.getString("decision_rule"),
                Objects.requireNonNull(row.getObject("calibration_due", LocalDate.class)));
        return new Device(
                row.getObject("device_id", UUID.class),
                row.getInt("version"),
                registration,
                DeviceState.valueOf(row.getString("state")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                row.getString("reason"));
    }
}
