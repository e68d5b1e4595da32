-- Documents whose reading began and has not ended: were under way when a process ended, or have been convicted of ending
-- it and are about to be saved as quarantined.
create table reading (
  job         text        not null,
  bytes_hash  text        not null,
  alone       integer     not null default 0,   -- readings with nothing else under way that did not end in order
  ending      text        not null default '',  -- of the last of them; empty if the whole program ended with it
  since       timestamptz not null,
  primary key (job, bytes_hash)
);
