-- What became of an alarm: an officer takes it up, and in the end somebody writes what was done.
alter table port_alarm
    add column state       text not null default 'OPEN',
    add column taken_up_by text,
    add column taken_up_at timestamptz,
    add column closed_by   text,
    add column closed_at   timestamptz,
    add column reason      text,
    add constraint port_alarm_state check (
        case state
            when 'OPEN' then num_nonnulls(taken_up_by, taken_up_at, closed_by, closed_at, reason) = 0
            when 'TAKEN_UP' then num_nonnulls(taken_up_by, taken_up_at) = 2 and num_nonnulls(closed_by, closed_at, reason) = 0
            when 'CLOSED' then num_nonnulls(taken_up_by, taken_up_at, closed_by, closed_at, reason) = 5
            else false
        end);

-- The list: a range for each state, the newest first; what closed alarms there are costs the open ones nothing.
drop index port_alarm_newest;
create index port_alarm_newest on port_alarm (state, raised_at, id);
