-- Whether nothing but the control draw selected the goods: results of the random group are told apart. Unknown of what was
-- kept before, which counts as selected for a cause.
alter table fact add column by_lot boolean;
