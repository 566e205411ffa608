import { Alert, Button, Group, SegmentedControl, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { answer, api } from '../api/client';
import type { Filters } from '../app/router';
import { useLive } from '../dashboard/live';
import { session } from '../login/session';
import { s } from '../strings/en';
import { Card } from '../ui/Card';
import { Time } from '../ui/Time';
import { Trouble } from '../ui/Trouble';
import { offices } from '../worklist/cases';
import { Chosen } from './Chosen';
import { Legend } from './Legend';
import { PlanTable } from './PlanTable';
import { boardOf, openOn, planOf, shift, stateOf, type Changes, type Office, type Plan } from './planning';
import { Timeline } from './Timeline';
import { Pins, UnplannedCases } from './Unplanned';

const CHANGES = '/api/v1/planning/changes';

/** Who examines which goods where and when, on one day of an office. */
export function PlanningPage() {
  const search: Filters = useSearch({ strict: false });
  const navigate = useNavigate();
  const known = useQuery(offices());
  const who = useQuery(session).data;
  const codes = known.data?.items.map((office) => office.code) ?? [];
  const office = typeof search.office === 'string' ? search.office : (who?.offices.find((own) => codes.includes(own)) ?? '');
  const day = typeof search.day === 'string' ? search.day : undefined;
  const live = useChanges(office);
  const plan = useQuery(planOf(office, day, live));
  const go = (change: Filters) => void navigate({ to: '/planning', search: { office, day, ...change } });
  if (known.isLoadingError) return <Trouble error={known.error} again={() => void known.refetch()} />;
  const shown = plan.data?.day ?? day;
  return (
    <Stack gap="md">
      <Group justify="space-between" align="end">
        <Title order={1} size="h3">
          {s.planning.title}
        </Title>
        <Group align="end" gap="xs">
          <Select label={s.declarations.office} w={140} data={codes} value={office || null} onChange={(value) => value && go({ office: value })} allowDeselect={false} />
          <Button variant="default" disabled={!shown} onClick={() => shown && go({ day: shift(shown, -1) })}>
            {s.planning.before}
          </Button>
          <TextInput type="date" label={s.planning.day} value={shown ?? ''} onChange={(event) => go({ day: event.currentTarget.value || undefined })} />
          <Button variant="default" disabled={!shown} onClick={() => shown && go({ day: shift(shown, 1) })}>
            {s.planning.after}
          </Button>
          <Button variant="default" disabled={!day} onClick={() => go({ day: undefined })}>
            {s.planning.today}
          </Button>
        </Group>
      </Group>
      {known.data && codes.length === 0 && <Text>{s.planning.noOffice}</Text>}
      {plan.isError && <Trouble error={plan.error} again={() => void plan.refetch()} />}
      {office !== '' && plan.isPending && <div aria-busy="true">{s.loading}</div>}
      {plan.data && <Board key={`${office} ${plan.data.day}`} plan={plan.data} live={live} office={known.data?.items.find((one) => one.code === office)} />}
    </Stack>
  );
}

/** The plan is asked for anew when it has changed, or something that it has to follow; false while nobody can tell. */
function useChanges(office: string): boolean {
  const queries = useQueryClient();
  const { data, live } = useLive<Changes>(CHANGES, 'plans');
  const state = stateOf(data, office);
  const known = useRef({ office: '', state: '' });
  useEffect(() => {
    if (known.current.office === office && known.current.state !== state) void queries.invalidateQueries({ queryKey: ['plan', office] });
    known.current = { office, state };
  }, [office, state, queries]);
  return live;
}

function Board({ plan, live, office }: { plan: Plan; live: boolean; office: Office | undefined }) {
  const [as, setAs] = useLocalStorage<'officer' | 'bay' | 'table'>({ key: 'greenlane.planning.as', defaultValue: 'officer' });
  const [chosen, setChosen] = useState<string>();
  const of = plan.assignments.find((one) => one.caseId === chosen);
  return (
    <>
      <Standing plan={plan} live={live} />
      <Card title={s.planning.plan} span={12}>
        <Stack gap="sm">
          <Group justify="space-between">
            <SegmentedControl
              size="xs"
              aria-label={s.dashboard.as}
              value={as}
              onChange={(value) => setAs(value as 'officer')}
              data={[
                { value: 'officer', label: s.planning.byOfficer },
                { value: 'bay', label: s.planning.byBay },
                { value: 'table', label: s.dashboard.table },
              ]}
            />
            <Text size="sm" c="dimmed">{s.planning.zone(plan.timeZone)}</Text>
          </Group>
          {office?.officers.length === 0 && <Text>{s.planning.nobody}</Text>}
          {office && !openOn(office, plan.day) && <Text>{s.planning.closed}</Text>}
          {plan.assignments.length === 0 && <Text>{s.planning.nothing}</Text>}
          {as === 'table' ? (
            <PlanTable plan={plan} chosen={chosen} choose={setChosen} />
          ) : (
            <>
              <Timeline board={boardOf(plan, office, as)} label={as === 'officer' ? s.planning.byOfficer : s.planning.byBay} chosen={chosen} choose={setChosen} />
              <Legend />
            </>
          )}
        </Stack>
      </Card>
      {of && <Chosen of={of} pin={plan.pins.find((pin) => pin.caseId === of.caseId)} plan={plan} office={office} close={() => setChosen(undefined)} />}
      <UnplannedCases plan={plan} office={office} />
      {plan.pins.length > 0 && <Pins plan={plan} />}
      <Card title={s.planning.score} span={12}>
        <ul>
          {plan.score.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Card>
    </>
  );
}

/** Whether the plan is the newest there can be, in words. */
function Standing({ plan, live }: { plan: Plan; live: boolean }) {
  const queries = useQueryClient();
  const supervisor = useQuery(session).data?.roles.includes('SUPERVISOR');
  const again = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/planning/{office}/replan', { params: { path: { office: plan.office } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['plan'] }),
  });
  return (
    <>
      {plan.failure && (
        <Alert role="alert" variant="outline" color="red" title={s.planning.failed} styles={{ title: { color: 'var(--mantine-color-error)' } }}>
          <Time at={plan.failure.at} />
          {`: ${plan.failure.what} ${s.planning.failedHelp}`}
        </Alert>
      )}
      <Group justify="space-between">
        <Text size="sm" role="status">
          {plan.version > 0 && (
            <>
              {s.planning.version(plan.version)} <Time at={plan.plannedAt} />.{' '}
            </>
          )}
          {plan.stale && !plan.failure ? s.planning.stale : !plan.stale && plan.version > 0 && s.planning.fresh}
        </Text>
        <Group gap="md">
          <Text size="sm" c="dimmed">{live ? s.worklist.live : s.worklist.notLive}</Text>
          {supervisor && (
            <Button variant="default" onClick={() => again.mutate()} loading={again.isPending}>
              {s.planning.replan}
            </Button>
          )}
        </Group>
      </Group>
      {again.isError && <Trouble error={again.error} />}
    </>
  );
}
