import { Group, Select, Stack, Text, Title } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Filters } from '../app/router';
import { s } from '../strings/en';
import { List, type Column } from '../ui/List';
import { State } from '../ui/State';
import { Time } from '../ui/Time';
import { letters, serviceOf, SERVICES, type Letter, type Service } from './letters';

const columns = (service: Service): Column<Letter>[] => [
  {
    id: 'type',
    label: s.letters.type,
    cell: (row) => (
      <Link to="/dead-letters/$service/$id" params={{ service, id: row.id }} className="mono" data-row>
        {row.type}
      </Link>
    ),
  },
  { id: 'state', label: s.letters.state, cell: (row) => <State of={row.state} /> },
  { id: 'key', label: s.letters.key, cell: (row) => <span className="mono">{row.key}</span> },
  { id: 'reason', label: s.letters.reason, cell: (row) => row.reason ?? <span className="quiet">–</span> },
  { id: 'failed', label: s.letters.failedAt, cell: (row) => <Time at={row.failedAt} /> },
  { id: 'proposed', label: s.letters.propose, cell: (row) => row.proposedBy ?? <span className="quiet">–</span> },
  { id: 'subscription', label: s.letters.subscription, extra: true, cell: (row) => row.subscription },
];

export function DeadLettersPage() {
  const search: Filters = useSearch({ strict: false });
  const navigate = useNavigate();
  const service = serviceOf(search.service);
  const state = typeof search.state === 'string' ? search.state : '';
  const set = (name: string, value: string | null) => void navigate({ to: '/dead-letters', search: { ...search, [name]: value || undefined } });
  return (
    <Stack gap="md">
      <Title order={1} size="h3">
        {s.letters.title}
      </Title>
      <Group align="end">
        <Select label={s.letters.service} data={[...SERVICES]} value={service} onChange={(value) => set('service', value)} allowDeselect={false} w={260} />
        <Select
          label={s.letters.state}
          data={[{ value: '', label: s.letters.open }, ...Object.entries(s.letters.states).map(([value, label]) => ({ value, label }))]}
          value={state}
          onChange={(value) => set('state', value)}
          allowDeselect={false}
        />
      </Group>
      <List<Letter>
        id="dead-letters"
        label={s.letters.title}
        queryKey={['dead-letters', service, state]}
        page={(cursor) => letters(service, state || undefined, cursor)}
        columns={columns(service)}
        rowKey={(row) => row.id}
        empty={<Text>{s.letters.none}</Text>}
      />
    </Stack>
  );
}
