import { SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useKeys } from '../app/keyboard';
import type { Filters } from '../app/router';
import { useListThatFollows } from '../dashboard/live';
import { session } from '../login/session';
import { s } from '../strings/en';
import { List } from '../ui/List';
import { Trouble } from '../ui/Trouble';
import { AlarmDialog } from './AlarmDialog';
import { alarmsOf, UNDONE, type Alarm, type Listed } from './alarms';
import { columns } from './columns';
import { useAlarmDeeds } from './useAlarmDeeds';

const FIGURES = '/api/v1/port-alarms/dashboard';
const MINUTE = 60_000;
const STATES = ['OPEN', 'TAKEN_UP', 'CLOSED'] as const;

/** What happened in ports and should not have: what nobody has looked into first, the newest first. */
export function AlarmsPage() {
  const search: Filters = useSearch({ strict: false });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const who = useQuery(session).data;
  const deeds = useAlarmDeeds();
  const live = useListThatFollows(FIGURES, 'port-alarms');
  const [now, setNow] = useState(() => new Date());
  useInterval(() => setNow(new Date()), MINUTE, { autoInvoke: true });
  const [looked, look] = useState<Alarm>();
  const state = typeof search.state === 'string' ? search.state : '';
  const key = ['port-alarms', state];
  const here = () => {
    const id = document.activeElement?.closest('tr')?.querySelector<HTMLElement>('[data-alarm]')?.dataset.alarm;
    const pages = queries.getQueryData<Listed>(key)?.pages ?? [];
    return pages.flatMap((page) => page.items).find((row) => row.id === id);
  };
  useKeys({ c: () => deeds.start(here(), 'takeUp'), x: () => deeds.start(here(), 'close') });
  return (
    <Stack gap="md">
      <Title order={1} size="h3">
        {s.alarms.title}
      </Title>
      <Text c="dimmed">{s.alarms.intro}</Text>
      <SegmentedControl
        aria-label={s.inspections.state}
        style={{ alignSelf: 'flex-start' }}
        value={state}
        onChange={(next) => void navigate({ to: '/port-alarms', search: next ? { state: next } : {} })}
        data={[{ value: '', label: s.alarms.undone }, ...STATES.map((value) => ({ value, label: s.alarms.states[value] ?? value })), { value: `${UNDONE},CLOSED`, label: s.inspections.all }]}
      />
      {deeds.error && <Trouble error={deeds.error} again={() => void queries.invalidateQueries({ queryKey: ['port-alarms'] }).then(deeds.forget)} />}
      <List<Alarm>
        id="port-alarms"
        label={s.alarms.title}
        queryKey={key}
        page={(cursor) => alarmsOf(state, cursor)}
        columns={columns({ now, who, pending: deeds.pending, start: deeds.start, look, closed: state.includes('CLOSED') })}
        rowKey={(row) => row.id}
        empty={<Text>{state ? s.alarms.noneOfState : s.alarms.none}</Text>}
        tools={
          <>
            <Text size="sm" role="status">{deeds.said}</Text>
            <Text size="sm" c="dimmed">{live ? s.worklist.live : s.worklist.notLive}</Text>
          </>
        }
      />
      <AlarmDialog about={looked} close={() => look(undefined)} />
      {deeds.dialog}
    </Stack>
  );
}
