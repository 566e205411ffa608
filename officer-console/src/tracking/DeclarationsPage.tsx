import { Button, Group, MultiSelect, Select, Stack, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { answer, api, type Schemas } from '../api/client';
import type { Filters } from '../app/router';
import { session } from '../login/session';
import { s } from '../strings/en';
import { List, type Column } from '../ui/List';
import { SavedFilters } from '../ui/SavedFilters';
import { Lane, State } from '../ui/State';
import { Time } from '../ui/Time';
import { useFilters } from '../ui/useFilters';

type Row = Schemas['OfficerView'];

const columns: Column<Row>[] = [
  {
    id: 'mrn',
    label: s.declarations.mrn,
    cell: (row) => (
      <Link to="/declarations/$mrn" params={{ mrn: row.mrn }} className="mono" data-row>
        {row.mrn}
      </Link>
    ),
  },
  { id: 'status', label: s.declarations.status, cell: (row) => <State of={row.status} /> },
  { id: 'lane', label: s.declarations.lane, cell: (row) => <Lane of={row.lane} /> },
  { id: 'importer', label: s.declarations.importer, cell: (row) => <span title={row.importer.eori}>{row.importer.name}</span> },
  { id: 'lrn', label: s.declarations.lrn, extra: true, cell: (row) => <span className="mono">{row.lrn}</span> },
  { id: 'office', label: s.declarations.office, cell: (row) => row.customsOffice },
  { id: 'next', label: s.declarations.next, cell: (row) => s.actor[row.nextActor] ?? row.nextActor },
  { id: 'lodged', label: s.declarations.lodged, cell: (row) => <Time at={row.lodgedAt} /> },
  { id: 'since', label: s.declarations.since, extra: true, cell: (row) => <Time at={row.statusSince} /> },
  { id: 'declarant', label: s.declarations.declarant, extra: true, cell: (row) => <span title={row.declarant.eori}>{row.declarant.name}</span> },
];

export function DeclarationsPage() {
  const search: Filters = useSearch({ strict: false });
  const navigate = useNavigate();
  const who = useQuery(session);
  const official = !who.data?.roles.includes('TRADER');
  const filters = useFilters(search, (next) => void navigate({ to: '/declarations', search: next }));
  const text = (name: string, label: string, more?: object) => (
    <TextInput label={label} value={filters.text(name)} onChange={(event) => filters.set(name, event.currentTarget.value)} w={140} {...more} />
  );
  const status = search.status === undefined ? undefined : ([] as string[]).concat(search.status);
  return (
    <Stack gap="md">
      <Title order={1} size="h3">
        {s.declarations.title}
      </Title>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          filters.apply();
        }}
      >
        <Group align="end" gap="sm">
          {text('q', s.declarations.q, { w: 210, placeholder: s.declarations.qHelp, 'data-search': true })}
          <MultiSelect
            label={s.declarations.status}
            data={Object.entries(s.status).map(([value, label]) => ({ value, label }))}
            value={filters.list('status')}
            onChange={(value) => filters.set('status', value)}
            placeholder={filters.list('status').length ? undefined : s.declarations.any}
            miw={170}
            maw={300}
          />
          {official && (
            <Select
              label={s.declarations.lane}
              data={Object.entries(s.lane).map(([value, label]) => ({ value, label }))}
              value={filters.text('lane') || null}
              onChange={(value) => filters.set('lane', value)}
              placeholder={s.declarations.any}
              clearable
              w={110}
            />
          )}
          {official && text('trader', s.declarations.trader)}
          {official && text('office', s.declarations.office, { w: 120 })}
          {text('hs', s.declarations.hs, { w: 100 })}
          {text('container', s.declarations.container)}
          {text('from', s.declarations.from, { type: 'date' })}
          {text('to', s.declarations.to, { type: 'date' })}
          <Button type="submit">{s.list.apply}</Button>
          <Button variant="default" onClick={filters.clear}>
            {s.list.clear}
          </Button>
          <SavedFilters id="declarations" now={filters.draft} use={filters.use} />
        </Group>
      </form>
      <List<Row>
        id="declarations"
        label={s.declarations.title}
        queryKey={['declarations', search]}
        page={(cursor) =>
          answer(api.GET('/api/v1/declarations', { params: { query: { ...search, status, limit: 200, cursor } as never } }))
        }
        columns={official ? columns : columns.filter((column) => column.id !== 'lane')}
        rowKey={(row) => row.mrn}
      />
    </Stack>
  );
}
