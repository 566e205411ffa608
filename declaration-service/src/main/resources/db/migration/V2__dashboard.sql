-- How declarations move, one row for each kind of move in a transaction: written with the move itself, never changed, and
-- soon added up into the tables below. So no writer waits for another over a counter.
create table movement (
    happened  timestamptz not null, -- the minute
    lodged    timestamptz not null, -- the minute of lodgement, of what is lodged or leaves LODGED; else that of the move
    was       text,                 -- absent: lodged
    became    text        not null,
    lane      text,
    -- the first decision on a declaration, and how long it took: 4 log2(milliseconds), rounded up
    decided   boolean     not null,
    took      int,
    moved     int         not null
);

-- Emptied as fast as it is filled.
alter table movement set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- The same, added up by the minute; kept for two days.
create table movement_by_minute (
    happened timestamptz not null,
    was      text        not null,
    became   text        not null,
    lane     text        not null,
    decided  boolean     not null,
    took     int         not null,
    moved    bigint      not null,
    primary key (happened, was, became, lane, decided, took)
);

-- How many stand where.
create table status_count (
    status text   not null primary key,
    number bigint not null
) with (fillfactor = 50);

-- How many of each minute's lodgements are undecided.
create table undecided_by_minute (
    lodged timestamptz not null primary key,
    number bigint      not null
) with (fillfactor = 50);

-- Dead letters that wait, as each service last told.
create table dead_letter_count (
    service text        not null primary key,
    failed  int         not null,
    parked  int         not null,
    told_at timestamptz not null
);

-- What was there before this was counted.
insert into status_count select status, count(*) from declaration group by status;
insert into undecided_by_minute
select date_trunc('minute', lodged_at), count(*) from declaration where status = 'LODGED' group by 1;

-- Finds declarations of an office, newest first.
create index filing_of_office on filing (customs_office, lodged_at, mrn);
