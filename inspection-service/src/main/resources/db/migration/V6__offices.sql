-- How many examinations of an office's day are begun or planned, as it was last reckoned.
create table capacity_taken (
    customs_office text collate "C" not null primary key,
    day            date not null,
    taken          int  not null
);
