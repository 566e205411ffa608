import { Button, Checkbox, Group, SegmentedControl, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { useQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { useKeys } from '../app/keyboard';
import type { Filters } from '../app/router';
import { useListThatFollows } from '../dashboard/live';
import { session } from '../login/session';
import { WithoutModel } from '../model/Banner';
import { s } from '../strings/en';
import { List } from '../ui/List';
import { SavedFilters } from '../ui/SavedFilters';
import { Trouble } from '../ui/Trouble';
import { useFilters } from '../ui/useFilters';
import { KINDS, kindInWords, offices, type Case } from './cases';
import { columns } from './columns';
import { useDeeds } from './useDeeds';

const FIGURES = '/api/v1/inspections/dashboard';
const MINUTE = 60_000;

/** What waits for officers, the least slack first. */
export function InspectionsPage() {
  const search: Filters = useSearch({ strict: false });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const who = useQuery(session).data;
  const filters = useFilters(search, (next) => void navigate({ to: '/inspections', search: next }));
  const deeds = useDeeds();
  const live = useListThatFollows(FIGURES, 'inspections');
  const [now, setNow] = useState(() => new Date());
  useInterval(() => setNow(new Date()), MINUTE, { autoInvoke: true });
  const key = ['inspections', search];
  const here = () => {
    const caseId = document.activeElement?.closest('tr')?.querySelector<HTMLElement>('[data-case]')?.dataset.case;
    const pages = queries.getQueryData<InfiniteData<{ items: Case[] }>>(key)?.pages ?? [];
    return pages.flatMap((page) => page.items).find((row) => row.caseId === caseId);
  };
  useKeys({ c: () => deeds.start(here(), 'claim'), x: () => deeds.start(here(), 'giveBack'), e: () => deeds.start(here(), 'assign') });
  const filtered = Object.keys(search).length > 0;
  return (
    <Stack gap="md">
      <Title order={1} size="h3">
        {s.inspections.title}
      </Title>
      <WithoutModel />
      <Narrow filters={filters} />
      {deeds.error && <Trouble error={deeds.error} again={() => void queries.invalidateQueries({ queryKey: ['inspections'] }).then(deeds.forget)} />}
      <List<Case>
        id="worklist"
        label={s.inspections.title}
        queryKey={key}
        page={(cursor) =>
          answer(api.GET('/api/v1/inspections', { params: { query: { ...search, limit: 200, cursor } as never } })) as Promise<{ items: Case[]; next?: string }>
        }
        columns={columns({ now, who, pending: deeds.pending, start: deeds.start })}
        rowKey={(row) => row.caseId}
        empty={<Text>{filtered ? s.worklist.none : s.worklist.nothing}</Text>}
        tools={
          <>
            <Text size="sm" role="status">{deeds.said}</Text>
            <Text size="sm" c="dimmed">{live ? s.worklist.live : s.worklist.notLive}</Text>
          </>
        }
      />
      {deeds.dialogs}
    </Stack>
  );
}

function Narrow({ filters }: { filters: ReturnType<typeof useFilters> }) {
  const who = useQuery(session).data;
  const known = useQuery(offices()).data?.items ?? [];
  const now = (name: string, value: string | null) => filters.use({ ...filters.draft, [name]: value || undefined });
  const me = who?.subject ?? '';
  const officers = new Map(known.flatMap((office) => office.officers).map(({ subject, name }) => [subject, name]));
  officers.delete(me);
  const check = (name: string, label: string) => (
    <Checkbox mb={9} label={label} checked={filters.text(name) === 'true'} onChange={(event) => now(name, event.currentTarget.checked ? 'true' : null)} />
  );
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        filters.apply();
      }}
    >
      <Stack gap="sm">
        <Group justify="space-between">
          <SegmentedControl
            aria-label={s.worklist.kind}
            value={filters.text('kind')}
            onChange={(kind) => now('kind', kind)}
            data={[{ value: '', label: s.worklist.allKinds }, ...KINDS.map((value) => ({ value, label: kindInWords(value) }))]}
          />
          <Group gap="sm">
            <Button variant="default" onClick={filters.clear}>
              {s.list.clear}
            </Button>
            <SavedFilters id="worklist" now={filters.draft} use={filters.use} />
          </Group>
        </Group>
        <Group align="end" gap="sm">
          <TextInput label={s.worklist.q} placeholder={s.worklist.qHelp} data-search w={170} value={filters.text('q')} onChange={(event) => filters.set('q', event.currentTarget.value)} />
          <Select label={s.declarations.office} w={130} data={who?.offices ?? []} value={filters.text('office') || null} onChange={(office) => now('office', office)} placeholder={s.declarations.any} clearable />
          <Select
            label={s.worklist.officer}
            w={170}
            data={[{ value: me, label: s.worklist.mine }, ...[...officers].map(([value, label]) => ({ value, label }))]}
            value={filters.text('officer') || null}
            onChange={(officer) => now('officer', officer)}
            placeholder={s.worklist.anybody}
            clearable
            searchable
          />
          <Select
            label={s.inspections.state}
            w={150}
            data={[
              { value: '', label: s.inspections.undone },
              ...Object.entries(s.caseState).map(([value, label]) => ({ value, label })),
              { value: Object.keys(s.caseState).join(','), label: s.inspections.all },
            ]}
            value={filters.text('state')}
            onChange={(state) => now('state', state)}
            allowDeselect={false}
          />
          {check('overdue', s.worklist.overdue)}
          {check('perishable', s.worklist.perishable)}
          <Button type="submit">{s.list.apply}</Button>
        </Group>
      </Stack>
    </form>
  );
}
