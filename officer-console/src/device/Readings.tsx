import { Alert, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../api/client';
import { s } from '../strings/en';
import { Both } from '../ui/Both';
import { Card } from '../ui/Card';
import { Loaded } from '../ui/Loaded';
import { Time } from '../ui/Time';
import { devices, readingsOf, type Device, type Reading } from './device';
import { inWords, limitsInWords } from './reading';
import { Legend, ReadingChart } from './ReadingChart';
import { ReadingForm } from './ReadingForm';
import { Verdict } from './Verdict';

/** What rapid tests say of a case's goods; whoever holds the case types in what a device cannot send. */
export function Readings({ found, holds }: { found: Schemas['CaseView']; holds: boolean }) {
  const query = useQuery(readingsOf(found.caseId));
  const registered = useQuery(devices());
  const [judged, setJudged] = useState<Reading>();
  const serial = serials(registered.data?.items ?? []);
  return (
    <Loaded of={query}>
      {(readings) => (
        <>
          {readings.length === 0 ? (
            <Card title={s.readings.title} span={12}>
              <Text>{s.readings.none}</Text>
              <Text size="sm" c="dimmed">{`${s.readings.noneHelp}${holds ? '' : ` ${s.readings.onlyHolder}`}`}</Text>
            </Card>
          ) : (
            <Both
              id="readings"
              title={s.readings.title}
              span={12}
              tallest={420}
              chart={
                <>
                  <ReadingChart readings={readings} serial={serial} />
                  <Legend />
                </>
              }
              table={<Table readings={readings} serial={serial} />}
            />
          )}
          {judged && <Judged reading={judged} />}
          {holds && <ReadingForm key={found.caseId} found={found} known={registered.data?.items} done={setJudged} />}
        </>
      )}
    </Loaded>
  );
}

function serials(known: Device[]) {
  const byId = new Map(known.map((device) => [device.deviceId, device.serial]));
  return (deviceId: string) => byId.get(deviceId) ?? s.readings.unknownDevice;
}

/** What came of the reading that was just typed in. */
function Judged({ reading }: { reading: Reading }) {
  return (
    <Alert role="status" variant="outline" color="gray" title={s.readings.judged(`${s.readings.group(reading.itemNumber, reading.indicator)}, ${inWords(reading)}`)} styles={{ title: { color: 'inherit' } }}>
      <Stack gap={4}>
        <Verdict of={reading} />
        <Text size="sm">{reading.message}</Text>
        {reading.verdict === 'INCONCLUSIVE' && <Text size="sm">{s.readings.asked}</Text>}
      </Stack>
    </Alert>
  );
}

const HEAD = [s.readings.item, s.readings.indicator, s.readings.reading, s.readings.limits, s.readings.verdictLabel, s.readings.edition, s.readings.device, s.readings.at, s.readings.by];

function Table({ readings, serial }: { readings: Reading[]; serial: (deviceId: string) => string }) {
  return (
    <table className="list wrapped">
      <thead>
        <tr>
          {HEAD.map((label) => (
            <th key={label} scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {readings.map((reading) => (
          <tr key={reading.readingId}>
            <td>{reading.itemNumber}</td>
            <td>
              {reading.indicator}
              <div className="quiet">{s.readings.materials[reading.material]}</div>
            </td>
            <td>{inWords(reading)}</td>
            <td>{limitsInWords(reading)}</td>
            <td>
              <Verdict of={reading} />
              <div>{reading.message}</div>
            </td>
            <td>{reading.edition ?? <span className="quiet">–</span>}</td>
            <td>{serial(reading.deviceId)}</td>
            <td><Time at={reading.measuredAt} /></td>
            <td>{reading.reportedBy ?? s.readings.itself}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
