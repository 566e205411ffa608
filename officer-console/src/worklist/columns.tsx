import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { s } from '../strings/en';
import type { Column } from '../ui/List';
import { State } from '../ui/State';
import { Time } from '../ui/Time';
import { may, nextInWords, slackOf, timeLeft, type Case } from './cases';
import { Kind } from './Kind';
import type { useDeeds } from './useDeeds';

interface Around {
  now: Date;
  who: { subject?: string; roles: string[] } | undefined;
  pending: string | undefined;
  start: ReturnType<typeof useDeeds>['start'];
}

export function columns({ now, who, pending, start }: Around): Column<Case>[] {
  return [
    {
      id: 'mrn',
      label: s.inspections.declaration,
      cell: (row) => (
        <Link to="/inspections/$caseId" params={{ caseId: row.caseId }} className="mono" data-row data-case={row.caseId}>
          {row.mrn}
        </Link>
      ),
    },
    { id: 'kind', label: s.worklist.kind, cell: (row) => <Kind of={row.kind} lane={row.lane} /> },
    { id: 'left', label: s.worklist.left, cell: (row) => <Left of={row} now={now} /> },
    { id: 'slack', label: s.worklist.slack, extra: true, cell: (row) => <Slack of={row} now={now} /> },
    { id: 'deadline', label: s.inspections.deadline, cell: (row) => <Time at={row.dueAt} /> },
    { id: 'state', label: s.inspections.state, cell: (row) => <State of={row.state} /> },
    { id: 'officer', label: s.inspections.claimedBy, cell: (row) => row.claimedBy ?? <span className="quiet">–</span> },
    { id: 'deed', label: s.worklist.deed, cell: (row) => <Deeds of={row} who={who} pending={pending === row.caseId} start={start} /> },
    { id: 'why', label: s.inspections.reasons, cell: (row) => <span title={row.reasons[0]?.message}>{row.reasons[0]?.message ?? <span className="quiet">–</span>}</span> },
    { id: 'next', label: s.worklist.next, cell: (row) => <Next of={row} /> },
    { id: 'goods', label: s.declaration.code, cell: (row) => <span className="mono">{row.items.map((item) => item.commodityCode).join(', ')}</span> },
    { id: 'office', label: s.declarations.office, cell: (row) => row.customsOffice },
    { id: 'importer', label: s.declarations.importer, extra: true, cell: (row) => <span className="mono">{row.importer}</span> },
    { id: 'perishable', label: s.inspections.perishable, extra: true, cell: (row) => <Time at={row.perishableUntil} /> },
    { id: 'opened', label: s.inspections.opened, extra: true, cell: (row) => <Time at={row.openedAt} /> },
  ];
}

function Left({ of, now }: { of: Case; now: Date }) {
  const left = timeLeft(of, now);
  if (!left) return <span className="quiet">–</span>;
  return <span style={left.late ? { color: 'var(--lane-red)', fontWeight: 650 } : undefined}>{left.text}</span>;
}

function Slack({ of, now }: { of: Case; now: Date }) {
  const slack = slackOf(of, now);
  if (!slack) return <span className="quiet">–</span>;
  return <span style={slack.late ? { color: 'var(--lane-red)', fontWeight: 650 } : undefined}>{slack.text}</span>;
}

function Next({ of }: { of: Case }) {
  const words = nextInWords(of);
  return (
    <span title={words}>
      {of.expectedAt && (
        <strong>
          {s.worklist.expected} <Time at={of.expectedAt} />
          {s.worklist.notThere}{' '}
        </strong>
      )}
      {of.escalatedAt && <strong>{`${s.worklist.escalated}. `}</strong>}
      {words}
    </span>
  );
}

function Deeds({ of, who, pending, start }: { of: Case; who: Around['who']; pending: boolean; start: Around['start'] }) {
  const { claim, giveBack, assign } = may(of, who);
  const deed = (name: 'claim' | 'giveBack' | 'assign', text: string, label: string) => (
    <Button size="compact-xs" variant="default" aria-label={label} loading={pending} onClick={() => start(of, name)}>
      {text}
    </Button>
  );
  return (
    <Group gap={6} wrap="nowrap">
      {claim && deed('claim', s.inspections.claim, s.worklist.claim(of.mrn))}
      {giveBack && deed('giveBack', s.inspections.release, s.worklist.giveBack(of.mrn))}
      {assign && deed('assign', s.worklist.assign, s.worklist.assignOf(of.mrn))}
    </Group>
  );
}
