-- Documents of the network: what is needed to read them again without asking for them, and which article an address is.

alter table document
  add column online jsonb;                  -- where it was asked for and found, and what its list says; null: not of the network
comment on column document.raw is 'gzip; of network sources, of the container itself and not of its items';

-- The first article at an address, in the address's canonical form.
create table web_address (
  job      text    not null,
  address  text    not null,
  source   text    not null,
  uri      text    not null,
  own      boolean not null,                -- it was found there; false: its page says that it belongs there
  primary key (job, address)
);

alter table edition
  add column sources_failed jsonb not null default '[]';   -- of the publishing pass: source and reason, in words
