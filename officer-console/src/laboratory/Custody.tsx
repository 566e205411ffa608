import { Text } from '@mantine/core';
import { s } from '../strings/en';
import { Time } from '../ui/Time';
import { spoilt, type Sample } from './laboratory';

/** A sample and every hand that it went through. */
export function Custody({ sample, replaced = false }: { sample: Sample; replaced?: boolean }) {
  const title = s.laboratory.sample(sample.sealNumber);
  return (
    <div className="custody">
      <Text size="sm">
        <strong>{title}</strong>
        {` · ${s.laboratory.taken(sample.takenBy)} · `}
        <Time at={sample.takenAt} />
      </Text>
      {spoilt(sample) && <Text size="sm" style={{ color: 'var(--lane-red)', fontWeight: 650 }}>{s.laboratory.spoilt}</Text>}
      {replaced && !spoilt(sample) && <Text size="sm">{s.laboratory.replaced}</Text>}
      {sample.custody.length > 0 && (
        <table className="list" aria-label={`${s.laboratory.custody}, ${title}`}>
          <thead>
            <tr>
              {[s.laboratory.from, s.laboratory.to, s.laboratory.when, s.laboratory.seal, s.laboratory.note].map((label) => (
                <th key={label} scope="col">{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.custody.map((entry, index) => (
              <tr key={index}>
                <td>{entry.handedFrom}</td>
                <td>{entry.handedTo}</td>
                <td>
                  <Time at={entry.handedAt} />
                  <div className="quiet">{s.laboratory.recorded(entry.recordedBy)}</div>
                </td>
                <td>{entry.sealIntact ? s.laboratory.intact : <strong>{s.laboratory.broken}</strong>}</td>
                <td>{entry.note ?? <span className="quiet">–</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
