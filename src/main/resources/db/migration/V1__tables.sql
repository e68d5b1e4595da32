-- The inner tables. Readers use the views of schema report (V3); only those are contract.

-- Raw bytes of one place of a source. One live row for each (job, source, uri): what the source shows now.
create table document (
  id           bigint generated always as identity primary key,
  job          text        not null,
  source       text        not null,
  uri          text        not null,
  container    boolean     not null default false,  -- a feed file: its items have rows of their own
  item_of      text,                                -- URI of the container that it is an item of
  bytes_hash   text,                                -- null: the bytes could not be read
  size         bigint      not null,
  mtime        timestamptz,
  etag         text,
  fetched_at   timestamptz not null,
  raw          bytea,                               -- network sources only
  title        text,
  url          text,
  not_briefed  text,
  detail       text        not null default '',
  extractor    text        not null,
  retired_by   text                                 -- a newer document, or the command that asked for a retry
);
create unique index document_live on document (job, source, uri) where retired_by is null;
create index document_item on document (job, source, item_of) where retired_by is null and item_of is not null;
create index document_not_briefed on document (job) where retired_by is null and not_briefed is not null;

create table article (
  id          bigint generated always as identity primary key,
  job         text        not null,
  source      text        not null,
  uri         text        not null,
  version_id  bigint,                               -- the newest version
  first_seen  timestamptz not null,
  unique (job, source, uri)
);

-- The text of an article at one time. Sentences are made once and never recomputed.
create table version (
  id           bigint generated always as identity primary key,
  article_id   bigint      not null references article,
  document_id  bigint      not null references document,
  hash         text        not null,
  title        text,
  sentences    jsonb       not null,                -- [{number, role, paragraph, text}]: title, body, captions
  metadata     jsonb       not null,
  take         integer     not null default 1,      -- raised by each retry
  same_as      bigint references version,
  created_at   timestamptz not null,
  unique (article_id, hash)
);
alter table article add foreign key (version_id) references version deferrable initially deferred;

-- All that decides a request besides the version.
create table recipe (
  hash         text primary key,
  prompt       text        not null,
  prompt_hash  text        not null,
  provider     text        not null,
  model        text        not null,
  recorded     boolean     not null,
  parameters   jsonb       not null,
  first_used   timestamptz not null
);

-- One pass through a job for an edition. finished: the pass is over, the next start begins a new one.
create table run (
  id          bigint generated always as identity primary key,
  job         text        not null,
  edition     date        not null,
  pass        integer     not null check (pass > 0),
  starts      integer     not null default 1,
  holder      text        not null,
  started_at  timestamptz not null,
  ended_at    timestamptz,
  finished    boolean     not null default false,
  exit_code   integer,
  exit_reason text,
  pending_before integer  not null,                 -- when the pass began
  unique (job, edition, pass)
);

create table run_step (
  run_id      bigint      not null references run,
  step        text        not null,
  started_at  timestamptz not null,
  ended_at    timestamptz,
  status      text        not null check (status in ('running', 'done', 'stopped', 'failed')),
  detail      text        not null default '',
  primary key (run_id, step)
);

-- What a pass saw at a URI: once for each, however often the pass is resumed.
create table sighting (
  run_id  bigint not null references run,
  source  text   not null,
  uri     text   not null,
  what    text   not null check (what in ('new', 'changed', 'unchanged', 'skipped', 'rejected')),
  primary key (run_id, source, uri)
);

-- A source that could not be read, or gave less than its at-least.
create table source_failure (
  run_id  bigint not null references run,
  source  text   not null,
  detail  text   not null,
  primary key (run_id, source)
);

-- One request to a model and its reply. The row is the intent; arrived_at says that the reply was committed.
create table call (
  id             bigint generated always as identity primary key,
  job            text        not null,
  run_id         bigint      not null references run,
  edition        date        not null,
  batch_id       bigint,
  version_id     bigint      not null references version,
  take           integer     not null,
  attempt        integer     not null,
  purpose        text        not null check (purpose in ('brief', 'repair')),
  request_hash   text        not null,
  recipe         text        not null references recipe,
  model          text        not null,
  recorded       boolean     not null,
  tries          integer     not null default 1,    -- requests sent for it
  worst_cost     numeric(14, 6),
  sent_at        timestamptz not null,
  arrived_at     timestamptz,
  http_status    integer,
  failure        text,                              -- of the last try that brought no reply
  reply          text,
  finish_reason  text,
  input_tokens   integer,
  output_tokens  integer,
  latency_ms     integer,
  cost_usd       numeric(14, 6),
  price          text,
  reused         integer     not null default 0,
  unique (version_id, take, attempt, request_hash)
);
create index call_day on call (job, sent_at);
create index call_run on call (run_id);

-- What became of a version. Never deleted: a retry retires it.
create table outcome (
  id          bigint generated always as identity primary key,
  version_id  bigint      not null references version,
  take        integer     not null,
  run_id      bigint      not null references run,
  kind        text        not null check (kind in ('briefed', 'skipped', 'rejected')),
  reason      text        check ((kind = 'briefed') = (reason is null)),
  detail      text        not null default '',
  recipe      text        references recipe,
  created_at  timestamptz not null,
  retired_at  timestamptz,
  retired_by  text,
  unique (version_id, take)
);
create index outcome_live on outcome (version_id) where retired_at is null;
create index outcome_run on outcome (run_id);

create table briefing (
  id                bigint generated always as identity primary key,
  outcome_id        bigint      not null unique references outcome,
  job               text        not null,
  article_id        bigint      not null references article,
  version_id        bigint      not null references version,
  edition           date        not null,
  number            integer     not null,           -- with the edition the human-sized id 2026-11-22/017
  content           jsonb       not null,
  recipe            text        not null references recipe,
  model             text        not null,
  recorded          boolean     not null,
  cost_usd          numeric(14, 6),
  supersedes        bigint references briefing,
  withdrawn_at      timestamptz,
  withdrawn_because text,
  created_at        timestamptz not null,
  unique (job, edition, number)
);
create index briefing_article on briefing (article_id, id);
create index briefing_supersedes on briefing (supersedes);

-- One immutable revision of an edition.
create table edition (
  id            bigint generated always as identity primary key,
  job           text        not null,
  date          date        not null,
  revision      integer     not null check (revision > 0),
  run_id        bigint      not null references run,
  zone          text        not null,
  complete      boolean     not null,
  reason        text,
  counts        jsonb       not null,
  not_briefed   jsonb       not null,
  published_at  timestamptz not null,
  unique (job, date, revision)
);

create table edition_item (
  edition_id   bigint  not null references edition,
  position     integer not null,
  briefing_id  bigint  not null references briefing,
  change       text    not null check (change in ('added', 'corrected', 'withdrawn')),
  fresh        boolean not null,                    -- the revision before this one did not have it so
  primary key (edition_id, position)
);
create index edition_item_briefing on edition_item (briefing_id);

-- Where a job's file was last: a second file of the same name would mix two jobs.
create table job (
  name  text primary key,
  file  text not null
);

-- Who holds a job. The fence grows with each holder; a write under an old fence is refused.
create table job_lease (
  job     text primary key,
  fence   bigint      not null,
  holder  text        not null,
  since   timestamptz not null
);

-- Pending: the newest version of an article that has no live outcome under any recipe.
create view pending as
select a.job, a.id as article_id, v.id as version_id, v.take
  from article a
  join version v on v.id = a.version_id
 where not exists (select from outcome o where o.version_id = v.id and o.retired_at is null);
