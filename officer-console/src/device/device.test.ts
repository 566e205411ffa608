import { describe, expect, it } from 'vitest';
import { calibration, labelOf, overdue, type Device } from './device';

const now = new Date('2026-11-30T23:59:59Z');

function device(part: Partial<Device>): Device {
  return {
    deviceId: 'd', version: 1, type: 'XRF', serial: 'XRF-1', customsOffice: 'NLRTM001', decisionRule: 'IEC-62321-3-1', calibrationDue: '2027-03-31', state: 'IN_USE', recordedAt: '2026-01-01T00:00:00Z', recordedBy: 'officer', ...part,
  };
}

describe('a calibration', () => {
  it('is good on its last day and overdue on the next', () => {
    expect(overdue({ calibrationDue: '2026-11-30' }, now)).toBe(false);
    expect(overdue({ calibrationDue: '2026-11-29' }, now)).toBe(true);
  });

  it('says in words that it is overdue, or will be soon', () =>
    expect(['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-30', '2026-12-31'].map((calibrationDue) => calibration(device({ calibrationDue }), now))).toEqual([
      'Overdue since 2026-11-29', '2026-11-30 (last day)', '2026-12-01 (1 day left)', '2026-12-30 (30 days left)', '2026-12-31',
    ]));

  it('of a device that is no longer used worries nobody', () => expect(calibration(device({ calibrationDue: '2020-01-01', state: 'DECOMMISSIONED' }), now)).toBe('2020-01-01'));
});

it('who chooses a device is told why its readings would not count', () => {
  expect(labelOf(device({}), 'NLRTM001', now)).toBe('XRF-1 · X-ray fluorescence');
  expect(labelOf(device({ calibrationDue: '2026-01-31', customsOffice: 'DEHAM001' }), 'NLRTM001', now)).toBe('XRF-1 · X-ray fluorescence · Overdue since 2026-01-31 · of DEHAM001: readings do not count here');
});
