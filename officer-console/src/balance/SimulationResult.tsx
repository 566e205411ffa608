import { Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { s } from '../strings/en';
import { Card, Fact } from '../ui/Card';
import { Lane } from '../ui/State';
import { words } from '../ui/words';
import type { Simulated } from './policy';

const Chart = lazy(() => import('../dashboard/Chart'));
const LANES = ['GREEN', 'BLUE', 'YELLOW', 'RED'];

/** What a policy would do: the balance, whom it concerns, and what other thresholds would give. */
export function SimulationResult({ result }: { result: Simulated }) {
  return (
    <>
      <Card title={s.policy.simulated(result.declarations)} span={5}>
        {result.warnings.map((warning) => (
          <Text key={warning} role="alert" fw={600}>
            {warning}
          </Text>
        ))}
        <dl className="facts">
          <Fact name={s.policy.examinations}>{s.policy.from(result.examinedBefore, result.examinedAfter)}</Fact>
          <Fact name={s.policy.perDay}>{result.perDayAfter}</Fact>
          <Fact name={s.policy.capacity}>{result.capacityPerDay || s.policy.notTold}</Fact>
          <Fact name={s.policy.found}>
            {s.policy.from(result.foundBefore, result.foundAfter)} {s.policy.ofKnown(result.knownViolations)}
          </Fact>
          <Fact name={s.policy.hours}>{s.policy.from(s.policy.hoursOf(result.timesToClear.before), s.policy.hoursOf(result.timesToClear.after))}</Fact>
        </dl>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{s.declarations.lane}</th>
              <th scope="col" className="number">{s.measures.now}</th>
              <th scope="col" className="number">{s.measures.then}</th>
            </tr>
          </thead>
          <tbody>
            {LANES.map((lane) => (
              <tr key={lane}>
                <td><Lane of={lane} /></td>
                <td className="number">{result.lanesBefore[lane] ?? 0}</td>
                <td className="number">{result.lanesAfter[lane] ?? 0}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      <Card title={s.policy.frontier} span={7}>
        <Suspense fallback={<div aria-busy="true">{s.loading}</div>}>
          <Chart
            label={s.policy.frontier}
            option={() => ({
              tooltip: { trigger: 'item' },
              grid: { left: 52, right: 20, top: 26, bottom: 42 },
              xAxis: { type: 'value', name: s.policy.examinations, nameLocation: 'middle', nameGap: 26, scale: true },
              yAxis: { type: 'value', name: s.policy.found, scale: true },
              series: [
                {
                  type: 'line',
                  data: result.frontier.map((point) => ({ name: point.hoursToClear ? `× ${point.thresholdFactor} (${point.hoursToClear.p95} h)` : `× ${point.thresholdFactor}`, value: [Number(point.examined), Number(point.found)] })),
                  label: { show: true, formatter: '{b}', position: 'top', color: getComputedStyle(document.documentElement).getPropertyValue('--mantine-color-dimmed').trim() },
                },
              ],
            })}
          />
        </Suspense>
        <table className="list dense wrapped">
          <thead>
            <tr>
              <th scope="col">{s.policy.factor}</th>
              <th scope="col" className="number">{s.policy.examinations}</th>
              <th scope="col" className="number">{s.policy.found}</th>
              <th scope="col" className="number">{s.policy.median}</th>
              <th scope="col" className="number">{s.policy.p95}</th>
            </tr>
          </thead>
          <tbody>
            {result.frontier.map((point) => (
              <tr key={point.thresholdFactor}>
                <td>× {point.thresholdFactor}</td>
                <td className="number">{point.examined}</td>
                <td className="number">{point.found}</td>
                <td className="number">{point.hoursToClear?.median ?? '–'}</td>
                <td className="number">{point.hoursToClear?.p95 ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Text size="sm">{s.policy.frontierHelp}</Text>
        <Text size="sm">
          {result.timesToClear.examinationsObserved > 0
            ? s.policy.times(result.timesToClear.examinationsObserved, result.timesToClear.holdsObserved)
            : s.policy.noTimes}
        </Text>
      </Card>
      <Card title={s.policy.whom} span={12}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{s.trader.tier}</th>
              <th scope="col">{s.policy.size}</th>
              <th scope="col" className="number">{s.policy.declarations}</th>
              <th scope="col" className="number">{s.measures.now}</th>
              <th scope="col" className="number">{s.measures.then}</th>
            </tr>
          </thead>
          <tbody>
            {result.whom.map((one) => (
              <tr key={`${one.tier}${one.sizeClass}`}>
                <td>{words(one.tier)}</td>
                <td>{words(one.sizeClass)}</td>
                <td className="number">{one.declarations}</td>
                <td className="number">{one.examinedBefore}</td>
                <td className="number">{one.examinedAfter}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </>
  );
}
