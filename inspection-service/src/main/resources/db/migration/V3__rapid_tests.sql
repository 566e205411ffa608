-- Instruments for rapid tests, as they are registered now.
create table device (
    device_id       uuid        not null primary key,
    version         int         not null,
    type            text        not null,
    serial          text        collate "C" not null,
    customs_office  text        collate "C" not null,
    decision_rule   text        not null,
    calibration_due date        not null,
    state           text        not null,
    recorded_at     timestamptz not null,
    recorded_by     text        not null,
    reason          text,
    constraint decommissioned_for_a_reason check ((state = 'DECOMMISSIONED') = (reason is not null))
);
create unique index device_serial on device (upper(serial));
create index device_by_office on device (customs_office, device_id);

-- What was registered when: a reading is judged by what was fixed before it was taken, however late it arrives.
create table device_edition (
    device_id       uuid        not null,
    version         int         not null,
    type            text        not null,
    serial          text        collate "C" not null,
    customs_office  text        collate "C" not null,
    decision_rule   text        not null,
    calibration_due date        not null,
    state           text        not null,
    recorded_at     timestamptz not null,
    recorded_by     text        not null,
    reason          text,
    primary key (device_id, version)
);

-- Every reading that ever came, also of devices that nobody knows.
create table reading (
    reading_id  uuid        not null primary key,
    -- what was sent, in one line: the same measurement sent again is the same reading
    content     text        collate "C" not null,
    -- absent while the declaration has no case
    case_id     uuid,
    mrn         text        collate "C",
    item_number int         not null,
    device_id   uuid        not null,
    measurement jsonb       not null,
    measured_at timestamptz not null,
    received_at timestamptz not null,
    -- the officer who typed it in; absent when the device sent it
    reported_by text,
    verdict     text        not null,
    judgement   jsonb       not null,
    constraint belongs_somewhere check (case_id is not null or mrn is not null)
);
create unique index reading_once on reading (content);
create index reading_by_case on reading (case_id, measured_at, reading_id);
create index reading_without_case on reading (mrn) where case_id is null;
