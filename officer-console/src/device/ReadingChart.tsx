import { s } from '../strings/en';
import { Time } from '../ui/Time';
import type { Reading } from './device';
import { groupsOf, inWords, limitsInWords, scaleOf, spread, zonesOf, type ReadingGroup } from './reading';
import { Verdict } from './Verdict';

/** Each reading with its uncertainty against the limits that hold for it, and beside it in words what that means. */
export function ReadingChart({ readings, serial }: { readings: Reading[]; serial: (deviceId: string) => string }) {
  return groupsOf(readings).map((group) => <Group key={`${group.itemNumber} ${group.indicator}`} group={group} serial={serial} />);
}

function Group({ group, serial }: { group: ReadingGroup; serial: (deviceId: string) => string }) {
  const scale = scaleOf(group.readings);
  return (
    <table className="list readings">
      <caption>{s.readings.group(group.itemNumber, group.indicator)}</caption>
      <thead>
        <tr>
          <th scope="col">{s.readings.reading}</th>
          <th scope="col">{`${s.readings.against}, ${s.readings.scale(scale.end.toLocaleString())}`}</th>
          <th scope="col">{s.readings.verdictLabel}</th>
        </tr>
      </thead>
      <tbody>
        {group.readings.map((reading) => (
          <tr key={reading.readingId}>
            <td>
              {inWords(reading)}
              <div className="quiet">
                {`${serial(reading.deviceId)}, ${s.readings.materials[reading.material]?.toLowerCase()}, `}
                <Time at={reading.measuredAt} />
              </div>
            </td>
            <td>
              <Track reading={reading} scale={scale} />
              <div className="quiet">{limitsInWords(reading)}</div>
            </td>
            <td>
              <Verdict of={reading} />
              <div>{reading.message}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Track({ reading, scale }: { reading: Reading; scale: ReturnType<typeof scaleOf> }) {
  const { end, at, beyond } = scale;
  const value = Number(reading.valueMgPerKg);
  const off = spread(reading);
  const allowed = reading.limits?.toleranceMgPerKg;
  const from = at(value - off);
  const place = `${at(value)}%`;
  return (
    <div className="track" aria-hidden>
      {zonesOf(reading, end).map((zone) => (
        <span key={zone.of} className={`zone ${zone.of}`} style={{ left: `${at(zone.from)}%`, width: `${at(zone.to) - at(zone.from)}%` }} />
      ))}
      {allowed != null && <span className="allowed" style={{ left: `${at(Number(allowed))}%` }} />}
      {off > 0 && !beyond(value) && <span className="spread" style={{ left: `${from}%`, width: `${at(value + off) - from}%` }} />}
      {beyond(value) ? <span className="beyond" title={s.readings.beyond}>▸</span> : <span className="value" style={{ left: place }} />}
    </div>
  );
}

/** What the marks of the chart mean. */
export function Legend() {
  const { below, between, over, value, allowed } = s.readings.legend;
  return (
    <div className="quiet legend">
      <div>
        <span className="key"><span className="zone below" /></span>
        {below}
        <span className="key"><span className="zone between" /></span>
        {between}
        <span className="key"><span className="zone over" /></span>
        {over}
        <span className="key"><span className="spread" /><span className="value" /></span>
        {value}
        <span className="key"><span className="allowed" /></span>
        {allowed}
      </div>
      <div>{s.readings.legendHelp}</div>
    </div>
  );
}
