-- Long articles are read in parts: a call may be for the notes on one of them.

alter table call drop constraint call_purpose_check;
alter table call add constraint call_purpose_check check (purpose in ('brief', 'notes', 'repair'));
