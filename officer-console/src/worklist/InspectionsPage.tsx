import { Group, Select, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { answer, api, type Schemas } from '../api/client';
import type { Filters } from '../app/router';
import { session } from '../login/session';
import { WithoutModel } from '../model/Banner';
import { s } from '../strings/en';
import { List, type Column } from '../ui/List';
import { State } from '../ui/State';
import { Time } from '../ui/Time';

type Row = Schemas['CaseView'];

const columns: Column<Row>[] = [
  {
    id: 'mrn',
    label: s.inspections.declaration,
    cell: (row) => (
      <Link to="/inspections/$caseId" params={{ caseId: row.caseId }} className="mono" data-row>
        {row.mrn}
      </Link>
    ),
  },
  { id: 'deadline', label: s.inspections.deadline, cell: (row) => <Deadline at={row.perishableUntil && row.perishableUntil < row.examineBy ? row.perishableUntil : row.examineBy} done={row.state === 'CONCLUDED' || row.state === 'WITHDRAWN'} /> },
  { id: 'state', label: s.inspections.state, cell: (row) => <State of={row.state} /> },
  { id: 'officer', label: s.inspections.claimedBy, cell: (row) => row.claimedBy ?? <span className="quiet">–</span> },
  { id: 'why', label: s.inspections.reasons, cell: (row) => row.reasons[0]?.message ?? <span className="quiet">–</span> },
  { id: 'goods', label: s.declaration.code, cell: (row) => <span className="mono">{row.items.map((item) => item.commodityCode).join(', ')}</span> },
  { id: 'office', label: s.declarations.office, cell: (row) => row.customsOffice },
  { id: 'importer', label: s.declarations.importer, extra: true, cell: (row) => <span className="mono">{row.importer}</span> },
  { id: 'opened', label: s.inspections.opened, extra: true, cell: (row) => <Time at={row.openedAt} /> },
];

function Deadline({ at, done }: { at: string; done: boolean }) {
  const late = !done && new Date(at).getTime() < Date.now();
  return (
    <span style={late ? { color: 'var(--lane-red)', fontWeight: 650 } : undefined}>
      <Time at={at} />
      {late && ` · ${s.dashboard.overdue}`}
    </span>
  );
}

export function InspectionsPage() {
  const search: Filters = useSearch({ strict: false });
  const navigate = useNavigate();
  const who = useQuery(session);
  const set = (name: string, value: string | null) => void navigate({ to: '/inspections', search: { ...search, [name]: value ?? undefined } });
  const state = typeof search.state === 'string' ? search.state : '';
  return (
    <Stack gap="md">
      <Title order={1} size="h3">
        {s.inspections.title}
      </Title>
      <WithoutModel />
      <Group align="end" gap="sm">
        <Select
          label={s.inspections.state}
          data={[
            { value: '', label: s.inspections.undone },
            ...Object.entries(s.caseState).map(([value, label]) => ({ value, label })),
            { value: 'OPEN,CLAIMED,CONCLUDED,WITHDRAWN', label: s.inspections.all },
          ]}
          value={state}
          onChange={(value) => set('state', value || null)}
          allowDeselect={false}
        />
        <Select
          label={s.declarations.office}
          data={who.data?.offices ?? []}
          value={typeof search.office === 'string' ? search.office : null}
          onChange={(value) => set('office', value)}
          placeholder={s.declarations.any}
          clearable
        />
      </Group>
      <List<Row>
        id="inspections"
        label={s.inspections.title}
        queryKey={['inspections', search]}
        page={(cursor) =>
          answer(
            api.GET('/api/v1/inspections', {
              params: { query: { state: state ? state.split(',') : undefined, office: search.office, limit: 200, cursor } as never },
            }),
          )
        }
        columns={columns}
        rowKey={(row) => row.caseId}
        empty={<Text>{s.list.none}</Text>}
      />
    </Stack>
  );
}
