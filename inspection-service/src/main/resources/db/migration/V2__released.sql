-- Goods may be released before a decision to examine them is heard of; then there is nothing to examine.
alter table inspection_case drop constraint ends_one_way_at_one_time, add constraint ends_one_way_at_one_time check (
    (declaration_ending is null and declaration_ended_at is null)
    or (declaration_ending in ('CANCELLED', 'REFUSED', 'RELEASED') and declaration_ended_at is not null));
alter table known_declaration drop constraint ends_one_way_at_one_time, add constraint ends_one_way_at_one_time check (
    (ending is null and ended_at is null)
    or (ending in ('CANCELLED', 'REFUSED', 'RELEASED') and ended_at is not null));
