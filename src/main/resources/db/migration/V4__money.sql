-- Budgets, and what a call costs before, while and after it is under way.

-- What may be spent and what is: one row for each budget's period. A job's edition has its own; a day and a month are
-- shared by all jobs that state a budget for them, money and tokens apart.
create table budget (
  id         bigint generated always as identity primary key,
  scope      text           not null check (scope in ('edition', 'day', 'month')),
  job        text           not null,               -- '': shared
  period     date           not null,               -- the edition, the day, or the month's first day
  unit       text           not null check (unit in ('usd', 'tokens')),
  extra      numeric(20, 6) not null default 0,     -- added to the edition's limit by --extra-budget
  reserved   numeric(20, 6) not null default 0,     -- the worst case of calls under way
  spent      numeric(20, 6) not null default 0,     -- by replies that arrived
  uncertain  numeric(20, 6) not null default 0,     -- the worst case of requests that may have been billed unseen
  unique (scope, job, period, unit)
);

alter table call
  add column day              date,                                -- of the last try, in the job's zone
  add column under_way        boolean        not null default false, -- the last try's end is not known yet
  add column worst_tokens     bigint         not null default 0,   -- of one try, like worst_cost
  add column budgets          bigint[]       not null default '{}', -- where the last try was reserved
  add column reserved         numeric(20, 6),                      -- how much, in the unit of those budgets
  add column uncertain_tries  integer        not null default 0,   -- may have been billed, reply never seen
  add column uncertain_cost   numeric(14, 6) not null default 0,   -- their worst case
  add column uncertain_tokens bigint         not null default 0,
  add column cached_tokens    integer,                             -- part of the input
  add column headers          jsonb;                               -- those of the last answer that help to ask the provider
update call set day = (sent_at at time zone 'Asia/Ho_Chi_Minh')::date,
                uncertain_tries = case when arrived_at is null and failure is null and not recorded then 1 else 0 end;
alter table call alter column day set not null, alter column under_way drop default;

drop index call_day;
create index call_day on call (job, day);
create index call_edition on call (job, edition);
create index call_under_way on call (job) where under_way;

-- Another judgement of the same reply is another outcome of the same take.
alter table outcome drop constraint outcome_version_id_take_key;
create unique index outcome_take on outcome (version_id, take) where retired_at is null;

create or replace view report.run as
select r.job, r.edition, r.pass, s.step, coalesce(s.status, case when r.finished then 'done' when r.ended_at is null then 'running' else 'unfinished' end) as status,
       coalesce(s.started_at, r.started_at) as started_at, case when s.step is null then r.ended_at else s.ended_at end as ended_at,
       coalesce(s.detail, r.exit_reason) as detail, case when s.step is null then r.exit_code end as exit_code,
       case when coalesce(s.step, 'brief') = 'brief' then c.calls end as calls,
       case when coalesce(s.step, 'brief') = 'brief' then c.cost_usd end as cost_usd,
       case when coalesce(s.step, 'brief') = 'brief' then c.uncertain_cost_usd end as uncertain_cost_usd
  from run r
  left join (select run_id, sum(tries) as calls, sum(cost_usd) as cost_usd,
                    sum(uncertain_cost + case when under_way then coalesce(worst_cost, 0) else 0 end) as uncertain_cost_usd
               from call where not recorded group by run_id) c on c.run_id = r.id
  left join (select run_id, step, started_at, ended_at, status, detail from run_step
             union all
             select id, null, null, null, null, null from run) s on s.run_id = r.id;

-- day: of sending, in the job's zone. uncertain_cost_usd: the worst case of requests whose reply was never seen and that
-- may have been billed, those under way among them.
create or replace view report.cost as
select c.day, c.job, a.source, c.model, c.purpose,
       sum(c.tries) as calls, sum(c.input_tokens) as input_tokens, sum(c.output_tokens) as output_tokens,
       sum(c.cost_usd) as cost_usd,
       sum(c.uncertain_cost + case when c.under_way then coalesce(c.worst_cost, 0) else 0 end) as uncertain_cost_usd,
       sum(c.cached_tokens) as cached_tokens,
       sum(c.uncertain_tokens + case when c.under_way then c.worst_tokens else 0 end) as uncertain_tokens,
       sum(c.reused) as reused,
       count(*) filter (where c.arrived_at is not null and c.cost_usd is null) as unpriced
  from call c
  join version v on v.id = c.version_id
  join article a on a.id = v.article_id
 where not c.recorded
 group by 1, 2, 3, 4, 5;
