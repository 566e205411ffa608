import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { s } from '../strings/en';
import type { Column } from '../ui/List';
import { State } from '../ui/State';
import { Time } from '../ui/Time';
import { told } from '../ui/time';
import { kindInWords, may, placeInWords, waiting, type Alarm } from './alarms';
import type { AlarmDeed } from './useAlarmDeeds';

interface Around {
  now: Date;
  who: { subject?: string; roles: string[] } | undefined;
  pending: string | undefined;
  start: (of: Alarm, deed: AlarmDeed) => void;
  look: (of: Alarm) => void;
  /** Whether closed ones are among them. */
  closed: boolean;
}

export function columns({ now, who, pending, start, look, closed }: Around): Column<Alarm>[] {
  const all: Column<Alarm>[] = [
    {
      id: 'reference',
      label: s.alarms.reference,
      cell: (row) => (
        <button type="button" className="link mono" data-row data-alarm={row.id} onClick={() => look(row)}>
          {row.reference}
        </button>
      ),
    },
    { id: 'kind', label: s.alarms.what, cell: (row) => kindInWords(row.kind) },
    { id: 'since', label: s.alarms.since, cell: (row) => <Since of={row} now={now} /> },
    { id: 'state', label: s.inspections.state, cell: (row) => <State of={row.state} /> },
    { id: 'officer', label: s.inspections.claimedBy, cell: (row) => row.takenUpBy ?? <span className="quiet">–</span> },
    { id: 'deed', label: s.worklist.deed, cell: (row) => <Deeds of={row} who={who} pending={pending === row.id} start={start} /> },
    { id: 'mrns', label: s.alarms.declarations, cell: (row) => <Mrns of={row} /> },
    { id: 'place', label: s.alarms.place, cell: (row) => placeInWords(row) },
    { id: 'done', label: s.alarms.reason, cell: (row) => (row.reason ? <span title={row.reason}>{row.reason}</span> : <span className="quiet">–</span>) },
    { id: 'happened', label: s.alarms.happened, extra: true, cell: (row) => <Time at={row.happenedAt} /> },
    { id: 'message', label: s.alarms.message, extra: true, cell: (row) => <span title={told(row.message)}>{told(row.message)}</span> },
  ];
  // What is not closed has nothing that was done about it.
  return closed ? all : all.filter((column) => column.id !== 'done');
}

function Since({ of, now }: { of: Alarm; now: Date }) {
  const long = waiting(of, now);
  return (
    <>
      <Time at={of.raisedAt} />
      {long && ` (${long})`}
    </>
  );
}

export function Mrns({ of }: { of: Alarm }) {
  if (of.mrns.length === 0) return <span className="quiet">{s.alarms.noDeclaration}</span>;
  return (
    <>
      {of.mrns.map((mrn, index) => (
        <span key={mrn}>
          {index > 0 && ', '}
          <Link to="/declarations/$mrn" params={{ mrn }} className="mono">
            {mrn}
          </Link>
        </span>
      ))}
    </>
  );
}

export function Deeds({ of, who, pending, start, size = 'compact-xs' }: { of: Alarm; who: Around['who']; pending: boolean; start: Around['start']; size?: string }) {
  const { takeUp, close } = may(of, who);
  const deed = (name: AlarmDeed, text: string, label: string) => (
    <Button size={size} variant="default" aria-label={label} loading={pending} onClick={() => start(of, name)}>
      {text}
    </Button>
  );
  return (
    <Group gap={6} wrap="nowrap">
      {takeUp && deed('takeUp', s.alarms.takeUp, s.alarms.takeUpOf(of.reference))}
      {close && deed('close', s.alarms.close, s.alarms.closeOf(of.reference))}
    </Group>
  );
}
