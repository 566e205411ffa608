-- How likely goods like these were to be looked at, where the result tells it: audits have a lot of their own.
alter table inspection_label add column inclusion_probability numeric;
