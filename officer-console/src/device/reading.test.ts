import { describe, expect, it } from 'vitest';
import type { Reading } from './device';
import { groupsOf, inWords, limitsInWords, request, scaleOf, zonesOf, type ReadingFields } from './reading';

const fields: ReadingFields = {
  deviceId: 'd', itemNumber: '1', indicator: ' Pb ', material: 'POLYMER', value: '820,5', sigma: '35', uncertainty: '60', factor: '2', detection: '', measuredAt: '2026-11-30T09:00:00',
};

function reading(part: Partial<Reading>): Reading {
  return {
    readingId: 'r', itemNumber: 1, deviceId: 'd', indicator: 'Pb', material: 'POLYMER', valueMgPerKg: '660', measuredAt: '2026-11-30T09:00:00Z', receivedAt: '2026-11-30T09:00:01Z', verdict: 'INCONCLUSIVE', message: '', ...part,
  };
}

const screened = reading({ repeatabilitySigmaMgPerKg: '20', limits: { lowerMgPerKg: '640', upperMgPerKg: '1360' } });
const guarded = reading({ valueMgPerKg: '950', expandedUncertaintyMgPerKg: '100', coverageFactor: '2', limits: { lowerMgPerKg: '900', upperMgPerKg: '1100', toleranceMgPerKg: '1000' } });

describe('a reading that is typed in', () => {
  it('tells of a screening its repeatability, and no expanded uncertainty', () =>
    expect(request(fields, true)).toEqual({
      deviceId: 'd', itemNumber: 1, indicator: 'Pb', material: 'POLYMER', valueMgPerKg: '820.5', repeatabilitySigmaMgPerKg: '35', detectionLimitMgPerKg: undefined, measuredAt: new Date('2026-11-30T09:00:00').toISOString(),
    }));

  it('tells of other devices the expanded uncertainty with its factor', () =>
    expect(request(fields, false)).toMatchObject({ expandedUncertaintyMgPerKg: '60', coverageFactor: '2' }));

  it('leaves to the service to say what is missing', () =>
    expect(request({ ...fields, deviceId: '', itemNumber: '', value: ' ', measuredAt: '' }, true)).toMatchObject({ deviceId: undefined, itemNumber: undefined, valueMgPerKg: undefined, measuredAt: undefined }));
});

describe('a reading in words', () => {
  it('says how far it may be off, or that nobody knows', () =>
    expect([screened, guarded, reading({})].map(inWords)).toEqual(['660 mg/kg (σ 20)', '950 mg/kg ± 100 (k = 2)', '660 mg/kg (no uncertainty told)']));

  it('says its limits, also those that are not there', () =>
    expect([screened, guarded, reading({ limits: { lowerMgPerKg: '-60' } }), reading({})].map(limitsInWords)).toEqual([
      'below up to 640 mg/kg · over from 1360 mg/kg',
      'below up to 900 mg/kg · over above 1100 mg/kg · the law allows 1000 mg/kg',
      'nothing shows that it is below · never over by this test alone',
      'It was held against no limits.',
    ]));
});

describe('the chart', () => {
  it('puts readings of one item and indicator beside each other, items in their order', () =>
    expect(groupsOf([reading({ itemNumber: 10 }), screened, reading({ indicator: 'Cd' }), guarded]).map((group) => [group.itemNumber, group.indicator, group.readings.length])).toEqual([
      [1, 'Cd', 1], [1, 'Pb', 2], [10, 'Pb', 1],
    ]));

  it('cuts the scale by the limits of the reading', () =>
    expect(zonesOf(screened, 2000)).toEqual([
      { of: 'below', from: 0, to: 640 }, { of: 'between', from: 640, to: 1360 }, { of: 'over', from: 1360, to: 2000 },
    ]));

  it('shows nothing below where nothing shows that it is, and nothing over where it never is', () => {
    expect(zonesOf(reading({ limits: { lowerMgPerKg: '-60', upperMgPerKg: '1500' } }), 2000).map((zone) => zone.of)).toEqual(['between', 'over']);
    expect(zonesOf(reading({ limits: { lowerMgPerKg: '240' } }), 2000).map((zone) => zone.of)).toEqual(['below', 'between']);
    expect(zonesOf(reading({}), 2000)).toEqual([]);
  });

  it('ends its scale behind the highest limit, however far a value lies beyond', () => {
    const scale = scaleOf([screened, reading({ valueMgPerKg: '50000', limits: screened.limits })]);
    expect(scale.end).toBe(3700);
    expect([scale.beyond(50_000), scale.at(50_000), scale.at(-5), scale.at(1850)]).toEqual([true, 100, 0, 50]);
  });

  it('has a scale even where nothing was measured against a limit', () => expect(scaleOf([reading({ valueMgPerKg: '0' })]).end).toBe(1));
});
