import { answer, api, type Schemas } from '../api/client';
import { s } from '../strings/en';
import { words } from '../ui/words';

export type Device = Schemas['DeviceView'];
export type Reading = Schemas['ReadingView'];

const MOST = 500;

/** The page of devices that pickers choose from. */
export const devices = () => ({
  queryKey: ['devices', 'all'],
  queryFn: () => answer(api.GET('/api/v1/devices', { params: { query: { limit: MOST } } })),
});

export const device = (deviceId: string) => ({
  queryKey: ['devices', deviceId],
  queryFn: () => answer(api.GET('/api/v1/devices/{deviceId}', { params: { path: { deviceId } } })) as Promise<Device>,
});

export const readingsOf = (caseId: string) => ({
  queryKey: ['case', caseId, 'readings'],
  queryFn: async () => {
    const readings: Reading[] = [];
    let cursor: string | undefined;
    do {
      const page = (await answer(api.GET('/api/v1/inspections/{caseId}/readings', { params: { path: { caseId }, query: { limit: MOST, cursor } } }))) as Schemas['ReadingPage'];
      readings.push(...page.items);
      cursor = page.next;
    } while (cursor);
    return readings;
  },
});

/** Whether the last day of the calibration is over; days begin at midnight UTC, as the service counts them. */
export function overdue(of: Pick<Device, 'calibrationDue'>, now: Date): boolean {
  return of.calibrationDue < now.toISOString().slice(0, 10);
}

/** How long the calibration is still good, in words. */
export function calibration(of: Pick<Device, 'calibrationDue' | 'state'>, now: Date): string {
  if (of.state === 'DECOMMISSIONED') return of.calibrationDue;
  if (overdue(of, now)) return s.devices.overdue(of.calibrationDue);
  const days = Math.round((Date.parse(of.calibrationDue) - Date.parse(now.toISOString().slice(0, 10))) / 86_400_000);
  return days <= 30 ? s.devices.dueSoon(of.calibrationDue, days) : of.calibrationDue;
}

export function typeOf(device: Pick<Device, 'type'>): string {
  return s.devices.types[device.type] ?? words(device.type);
}

/** What an officer needs to choose a device: which it is, and why it may be of no use. */
export function labelOf(of: Device, office: string, now: Date): string {
  const flaws = [overdue(of, now) && s.devices.overdue(of.calibrationDue), of.customsOffice !== office && s.devices.elsewhere(of.customsOffice)].filter(Boolean);
  return [`${of.serial} · ${typeOf(of)}`, ...flaws].join(' · ');
}

/** Whether a device's readings carry the repeatability of each; all others carry an expanded uncertainty. */
export function screens(of: Pick<Device, 'type'> | undefined): boolean {
  return of?.type === 'XRF';
}
