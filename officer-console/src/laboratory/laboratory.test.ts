import { describe, expect, it } from 'vitest';
import { contestable, holderOf, onItsWay, recorded, report, sha256, spoilt, type Request, type Sample, type Test } from './laboratory';

const entry = { handedFrom: 'officer', handedTo: 'Courier 7', handedAt: '2026-11-30T09:00:00Z', sealIntact: true, recordedBy: 'officer', recordedAt: '2026-11-30T09:01:00Z' };
const sample: Sample = { sampleId: 's', sealNumber: 'S-1', takenBy: 'officer', takenAt: '2026-11-30T08:00:00Z', recordedBy: 'officer', recordedAt: '2026-11-30T08:00:00Z', custody: [] };
const test: Test = { testId: 't', number: 1, state: 'SENT', askedAt: '2026-11-30T08:00:00Z', laboratory: 'LAB-RTM', samples: [sample] };
const request = { requestId: 'r', tests: [test] } as unknown as Request;
const result = { conformity: 'NOT_CONFORM' } as Test['result'];

describe('a sample', () => {
  it('is with whoever took it, and then with whom it was handed to last', () => {
    expect(holderOf(sample)).toBe('officer');
    expect(holderOf({ ...sample, custody: [entry] })).toBe('Courier 7');
  });

  it('is worthless once its seal was found broken', () => {
    expect(spoilt({ ...sample, custody: [entry] })).toBe(false);
    expect(spoilt({ ...sample, custody: [entry, { ...entry, sealIntact: false }] })).toBe(true);
  });

  it('is on its way until the laboratory has it', () => {
    expect(onItsWay(test)).toBe(sample);
    expect(onItsWay({ ...test, state: 'RECEIVED' })).toBeUndefined();
  });

  it('was handed over already when the same is in its chain, however the time is written', () => {
    const known = { ...sample, custody: [entry] };
    expect(recorded(known, { handedFrom: ' officer', handedTo: 'Courier 7', handedAt: '2026-11-30T09:00:00.000Z' })).toBe(true);
    expect(recorded(known, { handedFrom: 'officer', handedTo: 'Courier 8', handedAt: '2026-11-30T09:00:00Z' })).toBe(false);
    expect(recorded(known, { handedFrom: 'officer', handedAt: undefined })).toBe(false);
    expect(recorded(undefined, { handedFrom: 'officer', handedAt: '2026-11-30T09:00:00Z' })).toBe(false);
  });
});

it('a second test contests a first that was sent out and did not find the goods conform, once', () => {
  expect(contestable(request)).toBe(true);
  expect(contestable({ ...request, tests: [{ ...test, result }] })).toBe(true);
  expect(contestable({ ...request, tests: [{ ...test, laboratory: undefined }] })).toBe(false);
  expect(contestable({ ...request, tests: [{ ...test, result: { ...result, conformity: 'CONFORM' } as Test['result'] }] })).toBe(false);
  expect(contestable({ ...request, tests: [test, { ...test, number: 2 }] })).toBe(false);
});

it('a result leaves out what was left empty, and takes a hash in either case of letters', () =>
  expect(report({ method: ' IEC 62321-5 ', accreditation: '', value: '900,5', uncertainty: '50', factor: '2', reportReference: 'R-1', reportSha256: 'AB' })).toEqual({
    method: 'IEC 62321-5', accreditation: undefined, valueMgPerKg: '900.5', expandedUncertaintyMgPerKg: '50', coverageFactor: '2', reportReference: 'R-1', reportSha256: 'ab',
  }));

it('a report’s file is told from any other by its SHA-256', async () =>
  expect(await sha256(new Blob(['abc']))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'));
