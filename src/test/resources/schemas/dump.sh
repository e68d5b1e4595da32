#!/bin/sh
# Writes V$2.sql: what a killed run of a release leaves in the database, for UpgradeIT.
#
#   dump.sh RELEASE VERSION
#
# RELEASE: a checkout of the release where "mvn package -DskipTests" was run. VERSION: of its newest migration.
# PGHOST, PGPORT, PGUSER, PGPASSWORD name a PostgreSQL server, of the same major release as pg_dump; needs psql, too.
#
# Three articles are briefed and published. Then there are eight, and the run is killed at a moment when some are briefed,
# a reply has arrived and is not judged yet, and another request is under way. Fails if it missed that moment: run it again.
set -eu
release=$1 version=$2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
job=upgraded
server=
run= lock=
trap 'kill -9 $server $run $lock 2>/dev/null || true; rm -rf "$work"' EXIT

sql() { psql -d tomtat_dump -AtXqc "$1"; }

start_model() {
  classes=$release/target/test-classes:$release/target/classes:$(echo "$release"/target/lib/*.jar | tr ' ' ':')
  java -cp "$classes" io.tomtat.bench.ScriptedModelServer "$@" >"$work/url" &
  server=$!
  until [ -s "$work/url" ]; do :; done
}

write_job() {
  cat >"$work/$job.yaml" <<END
sources:
  - name: inbox
    folder: inbox
model:
  provider: openai
  name: stub
  base-url: $(cat "$work/url")
  concurrency: 3
END
}

# To be called in a shell of its own, which it takes the place of.
tomtat() { exec java -jar "$release"/target/tomtat-build.jar run "$work/$job.yaml"; }

# 4 or more outcomes, more replies than outcomes, a request without a reply.
telling() {
  sql "set search_path = tomtat;
       select (select count(*) from outcome) >= 4
              and (select count(*) from call where arrived_at is not null) > (select count(*) from outcome)
              and exists (select from call where arrived_at is null)
              and exists (select from batch_step_execution where status = 'STARTED')"
}

# From the fourth outcome on no more can be written, so that a reply that arrives then stays without one.
kill_when_telling() {
  tomtat &
  run=$!
  until [ "$(sql "select count(*) >= 4 from tomtat.outcome")" = t ]; do kill -0 $run; done
  sql "begin; lock table tomtat.outcome in share mode; select pg_sleep(60)" >/dev/null &
  lock=$!
  until [ "$(telling)" = t ]; do kill -0 $run; done
  kill -9 $run $lock
  wait $run $lock || true
  [ "$(telling)" = t ]
}

dropdb --if-exists --force tomtat_dump
createdb --encoding=UTF8 --template=template0 tomtat_dump
export DATABASE_URL="postgres://$PGUSER:${PGPASSWORD-none}@$PGHOST:$PGPORT/tomtat_dump" TOMTAT_HOME="$work/home"
mkdir "$work/inbox"
cp "$here"/inbox/bai-[123].txt "$work/inbox"
start_model --latency-ms 0
write_job
(tomtat)
kill $server
cp "$here"/inbox/*.txt "$work/inbox"
: >"$work/url"
start_model --latency-ms 500 --p99-ms 2000
write_job
kill_when_telling

# What psql alone understands, and what tells of the machine, is left out.
pg_dump --inserts --no-owner --no-comments --schema=tomtat --schema=report tomtat_dump |
  sed -e '/^\\/d' -e '/^--/d' -e '/^$/d' \
    -e "s|$work|/srv/tomtat|g" -e "s/process \([0-9]*\) on [^',]*/process \1 on night/g" >"$here/V$version.sql"
dropdb --force tomtat_dump
