alter table note add column at timestamptz;
