import type { Schemas } from '../api/client';
import { s } from '../strings/en';
import { decimal } from '../ui/typed';
import { fromField } from '../ui/time';
import type { Reading } from './device';

/** A reading as an officer types it in. */
export interface ReadingFields {
  deviceId: string;
  itemNumber: string;
  indicator: string;
  material: string;
  value: string;
  sigma: string;
  uncertainty: string;
  factor: string;
  detection: string;
  measuredAt: string;
}

/** What was left empty is left out, for the service to say what is missing; so is what the chosen device does not tell. */
export function request(fields: ReadingFields, screening: boolean): Schemas['ReadingRequest'] {
  return {
    deviceId: fields.deviceId || undefined,
    itemNumber: fields.itemNumber ? Number(fields.itemNumber) : undefined,
    indicator: fields.indicator.trim() || undefined,
    material: fields.material || undefined,
    valueMgPerKg: decimal(fields.value),
    ...(screening
      ? { repeatabilitySigmaMgPerKg: decimal(fields.sigma), detectionLimitMgPerKg: decimal(fields.detection) }
      : { expandedUncertaintyMgPerKg: decimal(fields.uncertainty), coverageFactor: decimal(fields.factor) }),
    measuredAt: fromField(fields.measuredAt),
  };
}

/** How far a value may be off, as its device told it; one standard deviation in screening. */
export function spread(reading: Reading): number {
  return Number(reading.expandedUncertaintyMgPerKg ?? reading.repeatabilitySigmaMgPerKg ?? 0);
}

/** A content as it was sent: zeros at the end say how fine somebody measured. */
export function content(mgPerKg: number | string): string {
  return `${mgPerKg} mg/kg`;
}

export function inWords(reading: Reading): string {
  const { sigma, expanded } = s.readings;
  const off = reading.expandedUncertaintyMgPerKg != null ? expanded(reading.expandedUncertaintyMgPerKg, reading.coverageFactor) : reading.repeatabilitySigmaMgPerKg != null ? sigma(reading.repeatabilitySigmaMgPerKg) : s.readings.noSpread;
  return `${content(reading.valueMgPerKg)} ${off}`;
}

/** The limits in words, as they were for the reading's own uncertainty. */
export function limitsInWords({ limits }: Reading): string {
  if (!limits) return s.readings.noLimits;
  const shown: string[] = [];
  if (limits.lowerMgPerKg != null) shown.push(Number(limits.lowerMgPerKg) < 0 ? s.readings.neverBelow : s.readings.belowTo(content(limits.lowerMgPerKg)));
  else shown.push(s.readings.neverBelow);
  shown.push(limits.upperMgPerKg != null ? (limits.toleranceMgPerKg != null ? s.readings.overAbove(content(limits.upperMgPerKg)) : s.readings.overFrom(content(limits.upperMgPerKg))) : s.readings.neverOver);
  if (limits.toleranceMgPerKg != null) shown.push(s.readings.allowed(content(limits.toleranceMgPerKg)));
  return shown.join(' · ');
}

export interface ReadingGroup {
  itemNumber: number;
  indicator: string;
  readings: Reading[];
}

/** Readings of one thing beside each other: by item and indicator, each in the order they were taken. */
export function groupsOf(readings: Reading[]): ReadingGroup[] {
  const groups = new Map<string, ReadingGroup>();
  for (const reading of readings) {
    const key = `${String(reading.itemNumber).padStart(6, '0')} ${reading.indicator}`;
    const group = groups.get(key) ?? { itemNumber: reading.itemNumber, indicator: reading.indicator, readings: [] };
    group.readings.push(reading);
    groups.set(key, group);
  }
  return [...groups.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

const ROOM = 1.08;
const FARTHEST = 2.5;

/**
 * Where contents lie between 0 and the end of a group's scale, in per cent. The scale ends soon behind the highest limit, so that
 * limits stay apart; what lies beyond is shown at its end.
 */
export function scaleOf(readings: Reading[]): { end: number; at: (mgPerKg: number) => number; beyond: (mgPerKg: number) => boolean } {
  const limits = readings.flatMap(({ limits: held }) => [held?.upperMgPerKg, held?.lowerMgPerKg, held?.toleranceMgPerKg]).filter((limit) => limit != null).map(Number);
  const highest = Math.max(0, ...limits);
  const reach = Math.max(highest, ...readings.map((reading) => Number(reading.valueMgPerKg) + spread(reading)));
  const end = round(Math.min(reach, highest > 0 ? highest * FARTHEST : reach) * ROOM) || 1;
  return { end, at: (mgPerKg) => (100 * Math.min(Math.max(mgPerKg, 0), end)) / end, beyond: (mgPerKg) => mgPerKg > end };
}

/** Up to two digits that count, so that the end of a scale can be read. */
function round(size: number): number {
  if (size <= 0) return 0;
  const unit = 10 ** (Math.floor(Math.log10(size)) - 1);
  return Number((Math.ceil(size / unit) * unit).toPrecision(2));
}

export interface Zone {
  of: 'below' | 'between' | 'over';
  from: number;
  to: number;
}

/** The scale cut by a reading's limits: below, over, and what a laboratory has to say between. */
export function zonesOf({ limits }: Reading, end: number): Zone[] {
  if (!limits) return [];
  const lower = Math.min(Math.max(Number(limits.lowerMgPerKg ?? 0), 0), end);
  const upper = Math.min(Math.max(Number(limits.upperMgPerKg ?? end), 0), end);
  const zones: Zone[] = [
    { of: 'below', from: 0, to: lower },
    { of: 'between', from: lower, to: upper },
    { of: 'over', from: upper, to: end },
  ];
  return zones.filter((zone) => zone.to > zone.from);
}
