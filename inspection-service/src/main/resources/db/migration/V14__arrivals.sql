-- When goods are there, as declarations and the port tell; remembered for declarations that nobody asks to examine yet.
alter table known_declaration add column expected_at timestamptz, add column arrived_at timestamptz;
