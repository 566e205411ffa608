import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { s } from '../strings/en';
import { Both, Rows } from '../ui/Both';
import { Card, Fact } from '../ui/Card';
import { Trouble } from '../ui/Trouble';
import { endOf, judged, MOVED, perCent, type Model, type Performance } from './model';

const Chart = lazy(() => import('../dashboard/Chart'));

/** How a model does on what was decided since it learnt, beside the champion on the same days. */
export function Judged({ id, version, champion }: { id: string; version: string; champion: Model | undefined }) {
  const query = useQuery(judged(id, champion?.id));
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {s.models.since}
        </Title>
        <Button size="compact-sm" variant="default" onClick={() => void query.refetch()} loading={query.isFetching}>
          {s.list.refresh}
        </Button>
      </Group>
      {query.isPending && <div aria-busy="true" role="status">{s.models.judging}</div>}
      {query.isError && <Trouble error={query.error} again={() => void query.refetch()} />}
      {query.data && <Result own={query.data.own} other={query.data.champion} version={version} champion={champion} />}
    </Stack>
  );
}

function Result({ own, other, version, champion }: { own: Performance; other: Performance | undefined; version: string; champion: Model | undefined }) {
  return (
    <>
      {own.warnings.map((warning) => (
        <Text key={warning} role="alert" fw={600}>
          {warning}
        </Text>
      ))}
      <div className="grid">
        <Card title={s.models.judgedOn} span={12}>
          <dl className="facts">
            <Fact name={s.models.sinceDay}>{own.since}</Fact>
            <Fact name={s.policy.declarations}>{own.declarations}</Fact>
            <Fact name={s.models.inspected}>{s.models.ofThem(own.inspected, own.violations)}</Fact>
            <Fact name={s.models.byLot}>{s.models.ofThem(own.controlInspected, own.controlViolations)}</Fact>
          </dl>
          {other && champion && (
            <Text size="sm" mt={8}>
              {s.models.sameDays} <Link to="/models/$id" params={{ id: champion.id }}>{champion.version}</Link>
            </Text>
          )}
        </Card>
        <Card title={s.models.sharesTitle} span={7}>
          <Shares own={own} other={other} />
          <Text size="sm" c="dimmed" mt={8}>
            {s.models.sharesHelp}
          </Text>
        </Card>
        <Card title={s.models.whole} span={5}>
          <Whole own={own} other={other} version={version} />
          <Text size="sm" c="dimmed" mt={8}>
            {s.models.wholeHelp}
          </Text>
        </Card>
        <Calibration of={own} />
        <Drift of={own} />
      </div>
    </>
  );
}

/** What inspecting a share of all would find. */
function Shares({ own, other }: { own: Performance; other: Performance | undefined }) {
  const beside = (perCentInspected: number) => other?.at.find((at) => at.perCent === perCentInspected);
  return (
    <table className="list">
      <thead>
        {other && (
          <tr>
            <td />
            <th scope="colgroup" colSpan={2} className="number">{s.models.precision}</th>
            <th scope="colgroup" colSpan={2} className="number">{s.models.recall}</th>
          </tr>
        )}
        <tr>
          <th scope="col">{s.models.share}</th>
          {(other ? [s.models.this, s.models.champion, s.models.this, s.models.champion] : [s.models.precision, s.models.recall]).map((label, index) => (
            <th key={index} scope="col" className="number">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {own.at.map((at) => (
          <tr key={at.perCent}>
            <th scope="row">{at.perCent} %</th>
            <td className="number">{perCent(at.precision)}</td>
            {other && <td className="number">{perCent(beside(at.perCent)?.precision)}</td>}
            <td className="number">{perCent(at.recall)}</td>
            {other && <td className="number">{perCent(beside(at.perCent)?.recall)}</td>}
          </tr>
        ))}
        {own.at.length === 0 && (
          <tr>
            <td colSpan={other ? 5 : 3}>{s.models.nothingYet}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

const figures = (of: Performance): [string, string][] => [
  [s.models.auc, of.auc === undefined ? '–' : Number(of.auc).toFixed(3)],
  [s.models.lift, of.lift === undefined ? '–' : s.models.times(Number(of.lift).toFixed(1))],
  [s.models.calibrationError, perCent(of.calibrationError)],
];

function Whole({ own, other, version }: { own: Performance; other: Performance | undefined; version: string }) {
  const beside = other && figures(other);
  return (
    <Rows
      head={[s.models.figure, other ? s.models.this : version, ...(other ? [s.models.champion] : [])]}
      rows={figures(own).map(([name, value], index) => [name, value, ...(beside ? [beside[index]?.[1]] : [])])}
    />
  );
}

/** What was said against what came. */
function Calibration({ of }: { of: Performance }) {
  const css = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const groups = of.calibration;
  const end = endOf(groups.flatMap((group) => [group.said, group.came]));
  const axis = (name: string, gap: number) => ({
    type: 'value', min: 0, max: end, name, nameLocation: 'middle', nameGap: gap,
    axisLabel: { formatter: '{value} %', hideOverlap: true },
  });
  return (
    <Both
      id="models.calibration"
      title={s.models.calibration}
      span={5}
      tallest={420}
      chart={
        groups.length === 0 ? (
          <Text c="dimmed">{s.models.nothingYet}</Text>
        ) : (
          <Suspense fallback={<div aria-busy="true">{s.loading}</div>}>
            <Chart
              label={s.models.calibration}
              option={() => ({
                tooltip: { trigger: 'item' },
                legend: { top: 0, right: 28, itemGap: 28 },
                grid: { left: 68, right: 16, top: 28, bottom: 42 },
                xAxis: axis(s.models.said, 26),
                yAxis: axis(s.models.came, 44),
                series: [
                  {
                    name: s.models.diagonal, type: 'line', showSymbol: false, silent: true, color: css('--mantine-color-dimmed'),
                    lineStyle: { type: 'dashed', width: 1 }, data: [[0, 0], [end, end]],
                  },
                  {
                    name: s.models.came, type: 'line', symbolSize: 8, color: css('--lane-blue'),
                    data: groups.map((group) => [100 * Number(group.said), 100 * Number(group.came)]),
                  },
                ],
              })}
            />
          </Suspense>
        )
      }
      table={<Rows head={[s.models.said, s.models.came, s.models.inspected]} rows={groups.map((group) => [perCent(group.said), perCent(group.came), group.inspected])} />}
    >
      <Text size="sm" c="dimmed" mt={8}>
        {s.models.calibrationHelp}
      </Text>
    </Both>
  );
}

function Drift({ of }: { of: Performance }) {
  return (
    <Card title={s.models.drift} span={7}>
      {of.drift.length === 0 && <Text c="dimmed">{s.models.nothingYet}</Text>}
      {of.drift.length > 0 && (
        <table className="list dense">
          <thead>
            <tr>
              <th scope="col">{s.models.number}</th>
              <th scope="col" className="number">{s.models.stability}</th>
              <th scope="col">{s.models.moved}</th>
            </tr>
          </thead>
          <tbody>
            {of.drift.map((shift) => (
              <tr key={shift.name}>
                <td>{shift.words}</td>
                <td className="number">{Number(shift.stabilityIndex).toFixed(2)}</td>
                <td>
                  {Number(shift.stabilityIndex) >= MOVED ? (
                    <span className="state" style={{ color: 'var(--lane-yellow)' }}>{s.models.movedYes}</span>
                  ) : (
                    <span className="quiet">{s.models.movedNo}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Text size="sm" c="dimmed" mt={8}>
        {s.models.driftHelp}
      </Text>
    </Card>
  );
}
