import { laneColour } from '../ui/State';
import { kindInWords } from './cases';

export function Kind({ of, lane }: { of: string; lane: string }) {
  return (
    <span className="state" style={{ color: laneColour(lane) }}>
      {kindInWords(of, lane)}
    </span>
  );
}
