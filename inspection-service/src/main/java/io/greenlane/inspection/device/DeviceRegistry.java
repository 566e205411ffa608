package io.greenlane.inspection.device;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.inspection.decisionrule.DecisionRules;
import io.greenlane.inspection.worklist.CaseRefusal;
import io.greenlane.inspection.worklist.OfficersText;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Officers say which devices there are, and by which rule their readings count. */
@Component
class DeviceRegistry {

    private final Devices devices;
    private final DecisionRules rules;
    private final AuditTrail audit;
    private final Identifiers identifiers;
    private final InstantSource clock;

    DeviceRegistry(
            Devices devices, DecisionRules rules, AuditTrail audit, Identifiers identifiers, InstantSource clock) {
        this.devices = devices;
        this.rules = rules;
        this.audit = audit;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Transactional
    Outcome<Device> register(DeviceRequest request, Caller officer) {
        List<BrokenRule> broken = new ArrayList<>();
        Optional<Registration> registration = DeviceCheck.read(request, rules, officer.offices(), broken);
        if (registration.isEmpty()) {
            return new Outcome.Broken<>(broken);
        }
        Device device = Device.registered(identifiers.next(), registration.get(), officer.subject(), now());
        if (!devices.add(device)) {
            return serialTaken(device);
        }
        record(officer, "DEVICE_REGISTERED", device);
        return new Outcome.Done<>(device);
    }

    /** @param version that the officer has read; absent if he does not care who changed what meanwhile */
    @Transactional
    Outcome<Device> amend(UUID deviceId, @Nullable Integer version, DeviceRequest request, Caller officer) {
        return change(deviceId, version, officer, "DEVICE_AMENDED", known -> {
            List<BrokenRule> broken = new ArrayList<>();
            Optional<Registration> registration = DeviceCheck.read(request, rules, officer.offices(), broken);
            return registration.isEmpty()
                    ? new Outcome.Broken<>(broken)
                    : new Outcome.Done<>(known.amended(registration.get(), officer.subject(), now()));
        });
    }

    /** What it measured before still counts. */
    @Transactional
    Outcome<Device> decommission(UUID deviceId, @Nullable Integer version, @Nullable String reason, Caller officer) {
        return change(deviceId, version, officer, "DEVICE_DECOMMISSIONED", known -> {
            Optional<BrokenRule> flaw = OfficersText.flawInRequired("reason", "REASON", reason);
            return flaw.isPresent()
                    ? new Outcome.Broken<>(List.of(flaw.get()))
                    : new Outcome.Done<>(known.decommissioned(String.valueOf(reason), officer.subject(), now()));
        });
    }

    /** For something about the device that is put on record by itself. */
    Outcome<Device> of(UUID deviceId, Caller officer) {
        return accessible(deviceId, devices.find(deviceId), officer);
    }

    Outcome<Device> read(UUID deviceId, Caller officer) {
        Outcome<Device> found = of(deviceId, officer);
        if (found instanceof Outcome.Done<Device>(Device device)) {
            audit.record(
                    officer, "DEVICE_READ", List.of(), List.of(device.deviceId().toString()));
        }
        return found;
    }

    private Outcome<Device> change(
            UUID deviceId,
            @Nullable Integer version,
            Caller officer,
            String action,
            Function<Device, Outcome<Device>> change) {
        Outcome<Device> found = accessible(deviceId, devices.lock(deviceId), officer);
        if (!(found instanceof Outcome.Done<Device>(Device known))) {
            return found;
        }
        if (version != null && version != known.version()) {
            return new Outcome.Refused<>(Problems.detail(
                    HttpStatus.PRECONDITION_FAILED,
                    "VERSION_CHANGED",
                    HttpHeaders.IF_MATCH,
                    "The device is at version " + known.version() + ".",
                    "Read it again and repeat the change on that version."));
        }
        if (known.state() == DeviceState.DECOMMISSIONED) {
            return new Outcome.Conflict<>(
                    "DEVICE_DECOMMISSIONED",
                    "deviceId",
                    "The device was decommissioned at " + known.recordedAt() + ".",
                    "Register the instrument that is used now.");
        }
        Outcome<Device> changed = change.apply(known);
        if (!(changed instanceof Outcome.Done<Device>(Device device))) {
            return changed;
        }
        if (!devices.change(device)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return serialTaken(device);
        }
        record(officer, action, device);
        return changed;
    }

    private static Outcome<Device> accessible(UUID deviceId, Optional<Device> found, Caller officer) {
        if (found.isEmpty()) {
            return new Outcome.Unknown<>("There is no device " + deviceId + ".");
        }
        String office = found.get().registration().customsOffice();
        return officer.offices().contains(office)
                ? new Outcome.Done<>(found.get())
                : new Outcome.Refused<>(new CaseRefusal.OfficeNotYours(office).problem());
    }

    private static Outcome<Device> serialTaken(Device device) {
        return new Outcome.Conflict<>(
                "SERIAL_ALREADY_REGISTERED",
                "serial",
                "A device with the serial number " + device.registration().serial() + " is registered already.",
                "Amend that one, or correct the number.");
    }

    private void record(Caller officer, String action, Device device) {
        audit.record(officer, action, List.of(), List.of(device.deviceId().toString()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
