import { SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { answer, api } from '../api/client';
import type { Filters } from '../app/router';
import { content } from '../device/reading';
import { s } from '../strings/en';
import { List, type Column } from '../ui/List';
import { Time } from '../ui/Time';
import type { OwnTest } from './laboratory';

const columns: Column<OwnTest>[] = [
  {
    id: 'what',
    label: s.laboratory.substance,
    cell: (row) => (
      <Link to="/laboratory/$testId" params={{ testId: row.testId }} data-row>
        {row.indicator}
      </Link>
    ),
  },
  { id: 'state', label: s.laboratory.state, cell: (row) => <TestStanding of={row} /> },
  { id: 'material', label: s.readings.material, cell: (row) => (row.material ? s.readings.materials[row.material] : <span className="quiet">–</span>) },
  { id: 'limit', label: s.laboratory.limit, number: true, cell: (row) => content(row.toleranceMgPerKg) },
  { id: 'seal', label: s.laboratory.sealNumber, cell: (row) => row.sample?.sealNumber ?? <span className="quiet">–</span> },
  { id: 'office', label: s.laboratory.office, cell: (row) => row.customsOffice },
  { id: 'asked', label: s.laboratory.asked, cell: (row) => <Time at={row.askedAt} /> },
  { id: 'edition', label: s.laboratory.edition, extra: true, cell: (row) => row.edition },
];

const COLOUR = { ASKED: 'var(--mantine-color-dimmed)', SENT: 'var(--lane-yellow)', RECEIVED: 'var(--lane-blue)', REPORTED: 'var(--lane-green)' };

export function TestStanding({ of }: { of: Pick<OwnTest, 'state'> }) {
  return (
    <span className="state" style={{ color: COLOUR[of.state] }}>
      {s.laboratory.ownStates[of.state]}
    </span>
  );
}

/** What a laboratory is asked, oldest first. */
export function TestsPage() {
  const search: Filters = useSearch({ strict: false });
  const navigate = useNavigate();
  const state = typeof search.state === 'string' ? search.state : '';
  return (
    <Stack gap="md">
      <Title order={1} size="h3">
        {s.laboratory.queue}
      </Title>
      <Text size="sm">{s.laboratory.queueIntro}</Text>
      <SegmentedControl
        aria-label={s.laboratory.queueFilter}
        style={{ alignSelf: 'start' }}
        value={state}
        onChange={(value) => void navigate({ to: '/laboratory', search: { state: value || undefined } })}
        data={[
          { value: '', label: s.laboratory.todo },
          { value: 'REPORTED', label: s.laboratory.reported },
          { value: 'ASKED,SENT,RECEIVED,REPORTED', label: s.laboratory.all },
        ]}
      />
      <List<OwnTest>
        id="tests"
        label={s.laboratory.queue}
        queryKey={['tests', 'list', state]}
        page={(cursor) => answer(api.GET('/api/v1/laboratory/tests', { params: { query: { state: state ? state.split(',') : undefined, limit: 200, cursor } as never } }))}
        columns={columns}
        rowKey={(row) => row.testId}
        empty={<Text>{state ? s.list.none : s.laboratory.queueNone}</Text>}
      />
    </Stack>
  );
}
