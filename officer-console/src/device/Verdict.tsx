import { s } from '../strings/en';
import type { Reading } from './device';

const COLOUR = { BELOW: 'var(--lane-green)', OVER: 'var(--lane-red)', INCONCLUSIVE: 'var(--lane-yellow)', NOT_DECIDED: 'var(--mantine-color-dimmed)' };

/** What a reading says, in a word. */
export function Verdict({ of }: { of: Pick<Reading, 'verdict'> }) {
  return (
    <span className="state" style={{ color: COLOUR[of.verdict] }}>
      {s.readings.verdict[of.verdict]}
    </span>
  );
}
