-- What report builders may rely on: columns are only added, never changed or removed.
create schema if not exists report;

create view report.briefing as
select b.job,
       to_char(b.edition, 'YYYY-MM-DD') || '/' || lpad(b.number::text, greatest(3, length(b.number::text)), '0') as briefing,
       b.edition,
       a.source, a.uri,
       a.source || ':' || a.uri as article,
       v.hash as version,
       case
         when b.withdrawn_at is not null then 'withdrawn'
         when exists (select from briefing n where n.supersedes = b.id) then 'superseded'
         else 'current'
       end as status,
       (select to_char(s.edition, 'YYYY-MM-DD') || '/' || lpad(s.number::text, greatest(3, length(s.number::text)), '0')
          from briefing s where s.id = b.supersedes) as supersedes,
       v.title as title_vi,
       b.content -> 'title' ->> 'text' as title_en,
       b.content ->> 'topic' as topic,
       v.metadata ->> 'published' as published,
       v.metadata ->> 'publisher' as publisher,
       v.metadata ->> 'canonical_url' as canonical_url,
       b.model, b.recorded, b.recipe, b.cost_usd, b.created_at, b.withdrawn_because,
       b.id as briefing_key, b.version_id as version_key
  from briefing b
  join article a on a.id = b.article_id
  join version v on v.id = b.version_id;

create view report.statement as
select r.job, r.briefing, s.part, s.position, s.body ->> 'text' as text
  from report.briefing r
  join briefing b on b.id = r.briefing_key,
  lateral (
    select 'title' as part, 1 as position, b.content -> 'title' as body
    union all
    select 'summary', t.n::int, t.item from jsonb_array_elements(b.content -> 'summary') with ordinality t(item, n)
    union all
    select 'key_points', t.n::int, t.item from jsonb_array_elements(b.content -> 'key_points') with ordinality t(item, n)
  ) s;

create view report.evidence as
select r.job, r.briefing, s.part, s.position, (s.number #>> '{}')::int as sentence,
       (select x ->> 'text' from jsonb_array_elements(v.sentences) x where x -> 'number' = s.number) as text
  from report.briefing r
  join briefing b on b.id = r.briefing_key
  join version v on v.id = r.version_key,
  lateral (
    select 'title' as part, 1 as position, e as number from jsonb_array_elements(b.content -> 'title' -> 'evidence') e
    union all
    select 'dateline', 1, e from jsonb_array_elements(b.content -> 'dateline' -> 'evidence') e
    union all
    select p.part, t.n::int, e
      from (values ('summary'), ('key_points'), ('people'), ('documents')) p(part),
           jsonb_array_elements(b.content -> p.part) with ordinality t(item, n),
           jsonb_array_elements(t.item -> 'evidence') e
  ) s;

create view report.person as
select r.job, r.briefing, t.n::int as position, t.item ->> 'vi' as vi, t.item ->> 'en' as en,
       t.item ->> 'role_vi' as role_vi, t.item ->> 'role_en' as role_en
  from report.briefing r
  join briefing b on b.id = r.briefing_key,
  jsonb_array_elements(b.content -> 'people') with ordinality t(item, n);

create view report.name as
select r.job, r.briefing, t.n::int as position, t.item ->> 'vi' as vi, t.item ->> 'en' as en, t.item ->> 'kind' as kind
  from report.briefing r
  join briefing b on b.id = r.briefing_key,
  jsonb_array_elements(b.content -> 'names') with ordinality t(item, n);

create view report.document as
select r.job, r.briefing, t.n::int as position, t.item ->> 'vi' as vi, t.item ->> 'en' as en,
       t.item ->> 'issuer' as issuer, t.item ->> 'date' as date
  from report.briefing r
  join briefing b on b.id = r.briefing_key,
  jsonb_array_elements(b.content -> 'documents') with ordinality t(item, n);

create view report.finding as
select r.job, r.briefing, t.item ->> 'severity' as severity, t.item ->> 'kind' as kind, t.item ->> 'part' as part,
       (t.item ->> 'position')::int as position, t.item ->> 'message' as message
  from report.briefing r
  join briefing b on b.id = r.briefing_key,
  jsonb_array_elements(b.content -> 'findings') t(item);

create view report.edition as
select job, date, revision, complete, reason,
       (counts ->> 'pending')::int as pending, (counts ->> 'briefed')::int as briefed, (counts ->> 'seen')::int as seen,
       (counts ->> 'skipped')::int as skipped, (counts ->> 'rejected')::int as rejected, counts, published_at
  from edition;

create view report.edition_item as
select e.job, e.date as edition, e.revision, i.position, r.briefing, i.change
  from edition_item i
  join edition e on e.id = i.edition_id
  join report.briefing r on r.briefing_key = i.briefing_id;

create view report.not_briefed as
select d.job, d.source, d.uri, 'document' as what,
       case when d.not_briefed in ('duplicate', 'superseded', 'not-vietnamese', 'too-short', 'list-page', 'error-page', 'withheld')
            then 'skipped' else 'rejected' end as class,
       d.not_briefed as reason, d.detail, d.title, d.fetched_at as first_seen
  from document d
 where d.not_briefed is not null and d.retired_by is null
union all
select a.job, a.source, a.uri, 'article', o.kind, o.reason, o.detail, v.title, o.created_at
  from article a
  join version v on v.id = a.version_id
  join outcome o on o.version_id = v.id and o.retired_at is null
 where o.kind <> 'briefed';

create view report.run as
select r.job, r.edition, r.pass, s.step, coalesce(s.status, case when r.finished then 'done' when r.ended_at is null then 'running' else 'unfinished' end) as status,
       coalesce(s.started_at, r.started_at) as started_at, case when s.step is null then r.ended_at else s.ended_at end as ended_at,
       coalesce(s.detail, r.exit_reason) as detail, case when s.step is null then r.exit_code end as exit_code
  from run r
  left join (select run_id, step, started_at, ended_at, status, detail from run_step
             union all
             select id, null, null, null, null, null from run) s on s.run_id = r.id;

-- uncertain_cost: requests that were sent and whose reply was never seen may have been billed.
create view report.cost as
select (c.sent_at at time zone 'UTC')::date as day, c.job, a.source, c.model, c.purpose,
       count(*) as calls, sum(c.input_tokens) as input_tokens, sum(c.output_tokens) as output_tokens,
       sum(c.cost_usd) as cost_usd, sum(c.worst_cost) filter (where c.arrived_at is null) as uncertain_cost_usd
  from call c
  join version v on v.id = c.version_id
  join article a on a.id = v.article_id
 where not c.recorded
 group by 1, 2, 3, 4, 5;

do $$
begin
  if not exists (select from pg_roles where rolname = 'tomtat_report') then
    create role tomtat_report nologin;
  end if;
  grant usage on schema report to tomtat_report;
  grant select on all tables in schema report to tomtat_report;
  alter default privileges in schema report grant select on tables to tomtat_report;
exception
  when insufficient_privilege then
    raise notice 'this user may not create the role tomtat_report; create it and grant it select on schema report';
  when duplicate_object or unique_violation then  -- another database of this server created it at this moment
    grant usage on schema report to tomtat_report;
    grant select on all tables in schema report to tomtat_report;
end $$;
