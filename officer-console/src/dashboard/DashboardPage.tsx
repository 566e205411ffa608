import { Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { Schemas } from '../api/client';
import { WithoutModel } from '../model/Banner';
import { s } from '../strings/en';
import { Both, Rows } from '../ui/Both';
import { Card } from '../ui/Card';
import { Lane, laneColour, State } from '../ui/State';
import { duration, millisOf } from '../ui/time';
import { Time } from '../ui/Time';
import { useLive } from './live';

const Chart = lazy(() => import('./Chart'));

type Figures = Schemas['Dashboard'];
type Inspections = Schemas['InspectionsDashboard'];

const count = new Intl.NumberFormat();
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

export function DashboardPage() {
  const figures = useLive<Figures>('/api/v1/dashboard');
  const inspections = useLive<Inspections>('/api/v1/inspections/dashboard');
  const data = figures.data;
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1} size="h3">
          {s.dashboard.title}
        </Title>
        <Text size="sm" role="status" c={figures.live ? 'dimmed' : 'var(--lane-yellow)'}>
          {data && (
            <>
              {figures.live ? s.dashboard.live : s.dashboard.lost} {s.dashboard.since} <Time at={data.asOf} precise />
            </>
          )}
          {!data && s.loading}
        </Text>
      </Group>
      <WithoutModel />
      {data && (
        <div className="grid">
          <Card title={s.dashboard.untouched} span={3}>
            <div className="figure">{data.untouchedShare == null ? '–' : `${(Number(data.untouchedShare) * 100).toFixed(1)} %`}</div>
            <Text size="xs" c="dimmed">
              {s.dashboard.untouchedHelp}
            </Text>
          </Card>
          <Card title={s.dashboard.lanes} span={5}>
            <Lanes lanes={data.lanes} />
          </Card>
          <Card title={s.dashboard.time} span={4}>
            <Group gap="xl">
              {([['p50Millis', s.dashboard.p50], ['p90Millis', s.dashboard.p90], ['p99Millis', s.dashboard.p99]] as const).map(([key, label]) => (
                <div key={key}>
                  <div className="figure" style={{ fontSize: '1.35rem' }}>
                    {data.decisions[key] == null ? '–' : duration(Number(data.decisions[key]))}
                  </div>
                  <Text size="xs" c="dimmed">
                    {label}
                  </Text>
                </div>
              ))}
            </Group>
            <Text size="xs" c="dimmed" mt={6}>
              {count.format(Number(data.decisions.number))} {s.dashboard.decisions}
            </Text>
          </Card>
          <Backlog figures={data} />
          <DueTimes inspections={inspections.data} />
          <Both
            id="dashboard.throughput"
            title={s.dashboard.throughput}
            span={6}
            chart={<Throughput figures={data} />}
            table={
              <Rows
                head={[s.dashboard.minute, s.dashboard.lodged, s.dashboard.decided]}
                rows={[...data.throughput].reverse().map((minute) => [clock.format(new Date(minute.minute)), count.format(Number(minute.lodged)), count.format(Number(minute.decided))])}
              />
            }
          />
          <Both
            id="dashboard.took"
            title={s.dashboard.time}
            span={6}
            chart={data.decisions.histogram.length > 0 ? <Histogram figures={data} /> : <Text c="dimmed">{s.dashboard.none}</Text>}
            table={
              <Rows head={[s.dashboard.took, s.dashboard.number]} rows={data.decisions.histogram.map((bar) => [duration(Number(bar.upToMillis)), count.format(Number(bar.number))])} />
            }
          />
          <Card title={s.dashboard.all} span={3}>
            <Rows
              head={[s.dashboard.status, s.dashboard.number]}
              rows={Object.entries(data.statuses).map(([status, number]) => [
                <Link key={status} to="/declarations" search={{ status: [status] }}>
                  {s.status[status] ?? status}
                </Link>,
                count.format(Number(number)),
              ])}
            />
          </Card>
          <Card title={s.dashboard.byOffice} span={6}>
            <Rows
              head={[s.dashboard.office, s.dashboard.open, s.dashboard.claimed, s.dashboard.overdue, s.dashboard.nextDeadline]}
              rows={(inspections.data?.offices ?? []).map((office) => [office.office, Number(office.open), Number(office.claimed), Number(office.overdue), <Time key="t" at={office.nextDeadline} />])}
            />
          </Card>
          <Card title={s.dashboard.letters} span={3}>
            {data.deadLetters.every((letters) => letters.failed + letters.parked === 0) ? (
              <Text size="sm" c="dimmed">
                {s.dashboard.noLetters}
              </Text>
            ) : (
              <Rows
                head={[s.dashboard.service, s.dashboard.failed, s.dashboard.parked]}
                rows={data.deadLetters.map((letters) => [
                  <Link key={letters.service} to="/dead-letters" search={{ service: letters.service }}>
                    {letters.service.replace('-service', '')}
                  </Link>,
                  letters.failed,
                  letters.parked,
                ])}
              />
            )}
          </Card>
        </div>
      )}
    </Stack>
  );
}

function Lanes({ lanes }: { lanes: Figures['lanes'] }) {
  const all = Object.values(lanes).reduce((sum, number) => sum + Number(number), 0);
  return (
    <>
      <div className="bar" aria-hidden>
        {Object.entries(lanes).map(([lane, number]) => (
          <span key={lane} style={{ width: all ? `${(100 * Number(number)) / all}%` : 0, background: laneColour(lane) }} />
        ))}
      </div>
      <Group justify="space-between" mt={8} gap="xs">
        {Object.entries(lanes).map(([lane, number]) => (
          <div key={lane}>
            <Lane of={lane} />
            <div className="figure" style={{ fontSize: '1.2rem' }}>
              {count.format(Number(number))}
            </div>
            <Text size="xs" c="dimmed">
              {all ? `${((100 * Number(number)) / all).toFixed(1)} %` : '–'}
            </Text>
          </div>
        ))}
      </Group>
    </>
  );
}

function Backlog({ figures }: { figures: Figures }) {
  const ages = figures.backlog[0]?.ages ?? [];
  return (
    <Card title={s.dashboard.backlog} span={8}>
      <div style={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={s.dashboard.backlog}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{s.dashboard.status}</th>
            <th scope="col" className="number">{s.dashboard.number}</th>
            <th scope="col">{s.dashboard.oldest}</th>
            {ages.map((age, index) => (
              <th key={index} scope="col" className="number">
                {age.upTo ? `≤ ${duration(millisOf(age.upTo))}` : s.dashboard.longer}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.backlog.map((waiting) => (
            <tr key={waiting.status}>
              <td>
                <State of={waiting.status} />
              </td>
              <td className="number">
                <Link to="/declarations" search={{ status: [waiting.status] }}>
                  {count.format(Number(waiting.number))}
                </Link>
              </td>
              <td>
                <Time at={waiting.oldestSince} />
              </td>
              {waiting.ages.map((age, index) => (
                <td key={index} className="number">
                  {count.format(Number(age.number))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      </div>
    </Card>
  );
}

function DueTimes({ inspections }: { inspections: Inspections | null }) {
  const rows: [string, number, string][] = inspections
    ? [
        [s.dashboard.overdue, Number(inspections.overdue), 'var(--lane-red)'],
        ...inspections.due.map((due, index): [string, number, string] => [
          due.upTo ? `≤ ${duration(millisOf(due.upTo))}` : s.dashboard.longer,
          Number(due.number),
          index === 0 ? 'var(--lane-yellow)' : 'var(--lane-blue)',
        ]),
      ]
    : [];
  const most = Math.max(1, ...rows.map(([, number]) => number));
  return (
    <Card title={s.dashboard.inspections} span={4}>
      <table className="list">
        <tbody>
          {rows.map(([label, number, colour]) => (
            <tr key={label}>
              <th scope="row" style={{ fontWeight: 400 }}>{label}</th>
              <td className="number" style={{ width: 60 }}>{count.format(number)}</td>
              <td style={{ width: '55%', verticalAlign: 'middle' }}>
                <div className="bar" style={{ height: 10 }} aria-hidden>
                  <span style={{ width: `${(100 * number) / most}%`, background: colour }} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Throughput({ figures }: { figures: Figures }) {
  const css = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  return (
    <Suspense fallback={s.loading}>
      <Chart
        label={s.dashboard.throughput}
        option={() => ({
          legend: { top: 0, right: 0, textStyle: { color: css('--mantine-color-dimmed') } },
          tooltip: { trigger: 'axis' },
          xAxis: { type: 'category', data: figures.throughput.map((minute) => clock.format(new Date(minute.minute))), axisLabel: { color: css('--mantine-color-dimmed') } },
          yAxis: { type: 'value', minInterval: 1, axisLabel: { color: css('--mantine-color-dimmed') }, splitLine: { lineStyle: { color: css('--line') } } },
          series: [
            { name: s.dashboard.lodged, type: 'line', showSymbol: false, data: figures.throughput.map((minute) => Number(minute.lodged)), color: css('--lane-blue') },
            { name: s.dashboard.decided, type: 'line', showSymbol: false, lineStyle: { type: 'dashed' }, data: figures.throughput.map((minute) => Number(minute.decided)), color: css('--lane-green') },
          ],
        })}
      />
    </Suspense>
  );
}

function Histogram({ figures }: { figures: Figures }) {
  const css = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  return (
    <Suspense fallback={s.loading}>
      <Chart
        label={s.dashboard.time}
        option={() => ({
          tooltip: { trigger: 'axis' },
          xAxis: { type: 'category', data: figures.decisions.histogram.map((bar) => duration(Number(bar.upToMillis))), axisLabel: { color: css('--mantine-color-dimmed') } },
          yAxis: { type: 'value', minInterval: 1, axisLabel: { color: css('--mantine-color-dimmed') }, splitLine: { lineStyle: { color: css('--line') } } },
          series: [{ name: s.dashboard.decisions, type: 'bar', data: figures.decisions.histogram.map((bar) => Number(bar.number)), color: css('--lane-green'), barCategoryGap: '15%' }],
        })}
      />
    </Suspense>
  );
}
