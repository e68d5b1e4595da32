-- What a pass must account for: which texts came to be briefed, and where the counting begins.

-- A text (version) began to wait for its briefing: once for each take, whatever became of it.
create table arrival (
  id          bigint generated always as identity primary key,
  job         text    not null,
  version_id  bigint  not null references version,
  take        integer not null,
  cause       text    not null check (cause in ('pull', 'person')),  -- a source showed it, or somebody asked for it again
  unique (version_id, take)
);
create index arrival_job on arrival (job, id);

insert into arrival (job, version_id, take, cause)
select a.job, v.id, t.take, 'pull'
  from version v
  join article a on a.id = v.article_id
 cross join lateral generate_series(1, v.take) t(take)
 order by v.id, t.take;

-- The newest rows when a pass began; pending_before is of the same moment. Null: it began before they were noted.
alter table run
  add column last_arrival bigint,
  add column last_outcome bigint;
create index outcome_of_take on outcome (version_id, take);
