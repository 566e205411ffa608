import { s } from '../strings/en';

const STATUS: Record<string, string> = {
  LODGED: 'var(--mantine-color-dimmed)', HELD: 'var(--lane-yellow)', UNDER_CONTROL: 'var(--lane-red)', CLEARED: 'var(--lane-green)',
  RELEASED: 'var(--lane-green)', REFUSED: 'var(--lane-red)', CANCELLED: 'var(--mantine-color-dimmed)',
  OPEN: 'var(--lane-yellow)', CLAIMED: 'var(--lane-blue)', CONCLUDED: 'var(--lane-green)', WITHDRAWN: 'var(--mantine-color-dimmed)',
  PROPOSED: 'var(--lane-yellow)', APPROVED: 'var(--lane-blue)', ACTIVE: 'var(--lane-green)', ACCEPTED: 'var(--lane-green)', REJECTED: 'var(--lane-red)',
  DRAFT: 'var(--mantine-color-dimmed)', SUBMITTED: 'var(--lane-yellow)', REPLACED: 'var(--mantine-color-dimmed)',
  FAILED: 'var(--lane-red)', PARKED: 'var(--lane-yellow)', REPLAYED: 'var(--lane-green)', DISCARDED: 'var(--mantine-color-dimmed)',
  TRAINING: 'var(--lane-blue)', CHALLENGER: 'var(--lane-blue)', CHAMPION: 'var(--lane-green)', RETIRED: 'var(--mantine-color-dimmed)', SUSPENDED: 'var(--lane-red)',
  AWAITING_RELEASE: 'var(--mantine-color-dimmed)', TAKEN_UP: 'var(--lane-blue)', CLOSED: 'var(--lane-green)',
  IN_USE: 'var(--lane-green)', DECOMMISSIONED: 'var(--mantine-color-dimmed)',
};

export function State({ of }: { of: string }) {
  return (
    <span className="state" style={{ color: STATUS[of] }}>
      {s.status[of] ?? s.caseState[of] ?? s.letters.states[of] ?? s.measures.states[of] ?? s.criteria.states[of] ?? s.repair.states[of] ?? s.models.states[of] ?? s.devices.states[of] ?? s.alarms.states[of] ?? of}
    </span>
  );
}

export function laneColour(lane: string): string {
  return `var(--lane-${lane.toLowerCase()})`;
}

export function Lane({ of }: { of: string | null | undefined }) {
  return of ? (
    <span className="state" style={{ color: laneColour(of) }}>
      {s.lane[of] ?? of}
    </span>
  ) : (
    <span className="quiet">–</span>
  );
}
