-- What a device has measured, newest first.
create index reading_by_device on reading (device_id, measured_at, reading_id);
