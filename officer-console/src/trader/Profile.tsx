import { lazy, Suspense, useState } from 'react';
import { Button, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answer, api, type Schemas } from '../api/client';
import { s } from '../strings/en';
import { Card, Fact } from '../ui/Card';
import { words } from '../ui/words';
import { State } from '../ui/State';
import { Time } from '../ui/Time';
import { Trouble } from '../ui/Trouble';

const Chart = lazy(() => import('../dashboard/Chart'));

type Course = Schemas['Course'];

/** What is known of an enterprise: where it stands, why, how it came there, and what would move it. */
export function Profile({ eori, name, own }: { eori: string; name?: string; own: boolean }) {
  const query = useQuery({
    queryKey: ['profile', eori],
    queryFn: () => answer(api.GET('/api/v1/traders/{eori}/profile', { params: { path: { eori } } })),
  });
  if (query.isLoadingError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return <div aria-busy="true">{s.loading}</div>;
  const profile = query.data;
  return (
    <div className="grid">
      <Card title={name ? `${name} · ${eori}` : eori} span={5}>
        <Text className="figure">{words(profile.tier)}</Text>
        <Text size="sm" mb="sm">{s.trader.means[profile.tier]}</Text>
        <dl className="facts">
          <Fact name={s.trader.rate}>{`${profile.complianceRatePercent} %`}</Fact>
          <Fact name={s.trader.inspections}>{String(profile.effectiveInspections)}</Fact>
          <Fact name={s.trader.lodged}>{Number(profile.counts.lodged)}</Fact>
          <Fact name={s.trader.untouched}>{Number(profile.counts.clearedUntouched)}</Fact>
          <Fact name={s.trader.held}>{Number(profile.counts.held)}</Fact>
          {profile.sizeClass && <Fact name={s.trader.size}>{words(profile.sizeClass)}</Fact>}
        </dl>
        <Text mt="md" size="sm">
          <Link to="/declarations" search={own ? {} : { trader: eori }}>
            {own ? s.trader.yours : s.trader.all}
          </Link>
        </Text>
      </Card>
      <Card title={s.trader.why} span={7}>
        <ul>
          {profile.reasons.map((reason, index) => (
            <li key={index}>{reason.message}</li>
          ))}
        </ul>
        {profile.howToImprove.length > 0 && <h2>{s.trader.improve}</h2>}
        <ul>
          {profile.howToImprove.map((step, index) => (
            <li key={index}>{String(step)}</li>
          ))}
        </ul>
      </Card>
      <Card title={s.trader.topics} span={12}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{s.inspections.topic}</th>
              {[s.trader.rate, s.trader.bound, s.trader.inspections, s.trader.examined, s.trader.notConform].map((label) => (
                <th key={label} scope="col" className="number">{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {profile.topics.map((topic) => (
              <tr key={topic.topic}>
                <td>{s.topics[topic.topic] ?? words(topic.topic)}</td>
                <td className="number">{`${topic.complianceRatePercent} %`}</td>
                <td className="number">{`${topic.upperBoundPercent} %`}</td>
                <td className="number">{String(topic.effectiveInspections)}</td>
                <td className="number">{topic.examined}</td>
                <td className="number">{topic.notConform}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Text size="sm" c="dimmed" mt="xs">{s.trader.topicsHelp}</Text>
      </Card>
      <Trend eori={eori} />
      <Repair eori={eori} own={own} />
    </div>
  );
}

function Trend({ eori }: { eori: string }) {
  const [as, setAs] = useState('chart');
  const query = useQuery({
    queryKey: ['profile-history', eori],
    queryFn: () => answer(api.GET('/api/v1/traders/{eori}/profile/history', { params: { path: { eori } } })) as Promise<Course>,
  });
  if (query.isLoadingError) return <Trouble error={query.error} />;
  if (!query.data) return <div aria-busy="true">{s.loading}</div>;
  const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const { months, tierChanges } = query.data;
  return (
    <>
      <Card title={s.trader.trend} span={7}>
        <SegmentedControl
          size="xs"
          aria-label={s.dashboard.as}
          value={as}
          onChange={setAs}
          data={[
            { value: 'chart', label: s.dashboard.chart },
            { value: 'table', label: s.dashboard.table },
          ]}
        />
        {as === 'chart' ? (
          <Suspense fallback={<div aria-busy="true">{s.loading}</div>}>
            <Chart
              label={s.trader.trend}
              option={() => ({
                tooltip: { trigger: 'axis' },
                legend: { top: 0, itemGap: 34, textStyle: { color: getComputedStyle(document.body).color } },
                xAxis: { type: 'category', data: months.map((month) => month.month) },
                yAxis: [{ type: 'value', min: (range: { min: number }) => Math.floor(Math.min(90, range.min)), max: 100 }, { type: 'value', minInterval: 1, splitLine: { show: false } }],
                series: [
                  { name: s.trader.rate, type: 'line', showSymbol: false, data: months.map((month) => Number(month.complianceRatePercent)), color: colour('--lane-green') },
                  { name: s.trader.notConform, type: 'bar', yAxisIndex: 1, data: months.map((month) => month.notConform), color: colour('--lane-red') },
                  { name: s.trader.examined, type: 'bar', yAxisIndex: 1, data: months.map((month) => month.examined), color: colour('--lane-blue') },
                ],
              })}
            />
          </Suspense>
        ) : (
          <table className="list dense">
            <thead>
              <tr>
                <th scope="col">{s.trader.month}</th>
                <th scope="col">{s.trader.tier}</th>
                {[s.trader.rate, s.trader.bound, s.trader.examined, s.trader.notConform].map((label) => (
                  <th key={label} scope="col" className="number">{label}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...months].reverse().map((month) => (
                <tr key={month.month}>
                  <td>{month.month}</td>
                  <td>{words(month.tier)}</td>
                  <td className="number">{`${month.complianceRatePercent} %`}</td>
                  <td className="number">{`${month.upperBoundPercent} %`}</td>
                  <td className="number">{month.examined}</td>
                  <td className="number">{month.notConform}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Card>
      <Card title={s.trader.changes} span={5}>
        {tierChanges.length === 0 && s.trader.noChanges}
        <ol className="changes">
          {[...tierChanges].reverse().map((change, index) => (
            <li key={index}>
              <Time at={change.at} /> <strong>{`${words(change.from)} → ${words(change.to)}`}</strong>
              <div>
                {change.cause}{' '}
                {change.mrn && (
                  <Link to="/declarations/$mrn" params={{ mrn: change.mrn }} className="mono">
                    {change.mrn}
                  </Link>
                )}
              </div>
            </li>
          ))}
        </ol>
      </Card>
    </>
  );
}

function Repair({ eori, own }: { eori: string; own: boolean }) {
  const queries = useQueryClient();
  const key = ['repair', eori];
  const query = useQuery({
    queryKey: key,
    queryFn: () => answer(api.GET('/api/v1/traders/{eori}/repair', { params: { path: { eori } } })),
  });
  const again = () => {
    void queries.invalidateQueries({ queryKey: key });
    void queries.invalidateQueries({ queryKey: ['profile', eori] });
  };
  if (query.isLoadingError) return <Trouble error={query.error} />;
  if (!query.data) return <div aria-busy="true">{s.loading}</div>;
  const { selfReports, correctivePlans } = query.data;
  const open = correctivePlans.some((plan) => plan.state === 'PROPOSED');
  return (
    <>
      <Card title={s.repair.reports} span={6}>
        {selfReports.length === 0 && <Text size="sm">{s.repair.noReports}</Text>}
        <ul>
          {selfReports.map((report) => (
            <li key={report.reportId}>
              <span className="mono">{report.mrn}</span> {s.topics[report.topic] ?? words(report.topic)}: {report.what} <Time at={report.reportedAt} />
            </li>
          ))}
        </ul>
        {own && <ReportForm eori={eori} done={again} />}
      </Card>
      <Card title={s.repair.plans} span={6}>
        {correctivePlans.length === 0 && <Text size="sm">{s.repair.noPlans}</Text>}
        <ul>
          {correctivePlans.map((plan) => (
            <li key={plan.planId}>
              <State of={plan.state} /> {plan.measures} ({s.repair.doneBy} {plan.doneBy}){plan.reason && `: ${plan.reason}`}
              {!own && plan.state === 'PROPOSED' && <DecideForm eori={eori} planId={plan.planId} done={again} />}
            </li>
          ))}
        </ul>
        {own && !open && <PlanForm eori={eori} done={again} />}
      </Card>
    </>
  );
}

function ReportForm({ eori, done }: { eori: string; done: () => void }) {
  const [report, setReport] = useState({ mrn: '', topic: '', what: '' });
  const send = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/traders/{eori}/self-reports', { params: { path: { eori } }, body: report })),
    onSuccess: () => {
      setReport({ mrn: '', topic: '', what: '' });
      done();
    },
  });
  return (
    <details>
      <summary>{s.repair.report}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate();
        }}
      >
        <Stack gap="xs">
          <Text size="sm">{s.repair.reportHelp}</Text>
          <TextInput label="MRN" value={report.mrn} onChange={(event) => setReport({ ...report, mrn: event.currentTarget.value.trim().toUpperCase() })} />
          <label>
            {s.inspections.topic}{' '}
            <select value={report.topic} onChange={(event) => setReport({ ...report, topic: event.currentTarget.value })}>
              <option value="">{s.inspections.noTopic}</option>
              {Object.entries(s.topics).map(([topic, label]) => (
                <option key={topic} value={topic}>{label}</option>
              ))}
            </select>
          </label>
          <Textarea label={s.repair.what} value={report.what} onChange={(event) => setReport({ ...report, what: event.currentTarget.value })} autosize minRows={2} />
          {send.isError && <Trouble error={send.error} />}
          <Group>
            <Button type="submit" loading={send.isPending}>{s.repair.report}</Button>
          </Group>
        </Stack>
      </form>
    </details>
  );
}

function PlanForm({ eori, done }: { eori: string; done: () => void }) {
  const [plan, setPlan] = useState({ measures: '', doneBy: '' });
  const send = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/traders/{eori}/corrective-plans', { params: { path: { eori } }, body: { measures: plan.measures, doneBy: plan.doneBy || undefined } })),
    onSuccess: done,
  });
  return (
    <details>
      <summary>{s.repair.plan}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate();
        }}
      >
        <Stack gap="xs">
          <Text size="sm">{s.repair.planHelp}</Text>
          <Textarea label={s.repair.measures} value={plan.measures} onChange={(event) => setPlan({ ...plan, measures: event.currentTarget.value })} autosize minRows={3} />
          <TextInput type="date" label={s.repair.doneBy} value={plan.doneBy} onChange={(event) => setPlan({ ...plan, doneBy: event.currentTarget.value })} w={180} />
          {send.isError && <Trouble error={send.error} />}
          <Group>
            <Button type="submit" loading={send.isPending}>{s.repair.plan}</Button>
          </Group>
        </Stack>
      </form>
    </details>
  );
}

function DecideForm({ eori, planId, done }: { eori: string; planId: string; done: () => void }) {
  const [reason, setReason] = useState('');
  const send = useMutation({
    mutationFn: (accepted: boolean) =>
      answer(api.POST('/api/v1/traders/{eori}/corrective-plans/{planId}/decision', { params: { path: { eori, planId } }, body: { accepted, reason } })),
    onSuccess: done,
  });
  return (
    <Stack gap="xs" mt="xs">
      <Textarea label={s.letters.repairReason} value={reason} onChange={(event) => setReason(event.currentTarget.value)} autosize minRows={1} />
      {send.isError && <Trouble error={send.error} />}
      <Group>
        <Button size="compact-sm" onClick={() => send.mutate(true)} loading={send.isPending}>{s.repair.accept}</Button>
        <Button size="compact-sm" variant="default" onClick={() => send.mutate(false)} disabled={send.isPending}>{s.repair.refuse}</Button>
      </Group>
    </Stack>
  );
}
