import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { answer, api, type Schemas } from '../api/client';
import type { Filters } from '../app/router';
import { s } from '../strings/en';
import { words } from '../ui/words';
import { List, type Column } from '../ui/List';
import { SavedFilters } from '../ui/SavedFilters';
import { Time } from '../ui/Time';
import { useFilters } from '../ui/useFilters';

type Row = Schemas['RecordedDeed'];
const SHOWN = 3;

const columns: Column<Row>[] = [
  { id: 'when', label: s.audit.when, cell: (row) => <Time at={row.at} precise /> },
  { id: 'who', label: s.audit.who, cell: (row) => row.actor },
  { id: 'action', label: s.audit.action, cell: (row) => <span title={row.action}>{words(row.action)}</span> },
  {
    id: 'concerned',
    label: s.audit.concerned,
    cell: (row) => (
      <>
        {row.mrns.slice(0, SHOWN).map((mrn, index) => (
          <span key={mrn}>
            {index > 0 && ', '}
            <Link to="/declarations/$mrn" params={{ mrn }} className="mono" data-row={index === 0 ? true : undefined}>
              {mrn}
            </Link>
          </span>
        ))}
        {row.mrns.length > SHOWN && ` ${s.audit.more(row.mrns.length - SHOWN)}`}
        {row.subjects.length > 0 && <span className="mono"> {row.subjects.join(', ')}</span>}
      </>
    ),
  },
  { id: 'service', label: s.audit.service, cell: (row) => row.service },
  { id: 'roles', label: s.audit.roles, cell: (row) => row.roles.map(words).join(', ') },
];

export function AuditPage() {
  const search: Filters = useSearch({ strict: false });
  const navigate = useNavigate();
  const filters = useFilters(search, (next) => void navigate({ to: '/audit', search: next }));
  const text = (name: string, label: string, more?: object) => (
    <TextInput label={label} value={filters.text(name)} onChange={(event) => filters.set(name, event.currentTarget.value)} w={180} {...more} />
  );
  return (
    <Stack gap="md">
      <div>
        <Title order={1} size="h3">
          {s.audit.title}
        </Title>
        <Text size="sm" c="dimmed">
          {s.audit.help}
        </Text>
      </div>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          filters.apply();
        }}
      >
        <Group align="end" gap="sm">
          {text('who', s.audit.who, { 'data-search': true })}
          {text('action', s.audit.action, { placeholder: 'DECLARATION_READ' })}
          {text('mrn', s.audit.mrn)}
          {text('from', s.audit.from, { type: 'date', w: 150 })}
          {text('to', s.audit.to, { type: 'date', w: 150 })}
          <Button type="submit">{s.list.apply}</Button>
          <Button variant="default" onClick={filters.clear}>
            {s.list.clear}
          </Button>
          <SavedFilters id="audit" now={filters.draft} use={filters.use} />
        </Group>
      </form>
      <List<Row>
        id="audit"
        label={s.audit.title}
        queryKey={['audit', search]}
        page={(cursor) => answer(api.GET('/api/v1/audit', { params: { query: { ...search, limit: 100, cursor } as never } }))}
        columns={columns}
        rowKey={(row) => row.id}
      />
    </Stack>
  );
}
