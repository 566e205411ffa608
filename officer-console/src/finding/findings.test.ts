import { describe, expect, it } from 'vitest';
import { emptyFinding, request, seenInWords, type Finding } from './findings';

const SEEN = { findingId: 'f-1', itemNumber: 2, outcome: 'NOT_CONFORM', topic: 'WASTE', severity: '0.8', quantity: { amount: '120.5', unit: 'KG' }, note: 'Dirty', evidence: ['e-1'] } as unknown as Finding;

describe('a finding', () => {
  it('is about the only item there is', () => {
    expect(emptyFinding('k', [3]).itemNumber).toBe('3');
    expect(emptyFinding('k', [1, 2]).itemNumber).toBe('');
  });

  it('that corrects another begins with what was written, and names it', () =>
    expect(request(emptyFinding('k', [1, 2], SEEN))).toEqual({
      itemNumber: 2, outcome: 'NOT_CONFORM', topic: 'WASTE', severity: '0.8', quantity: { amount: '120.5', unit: 'KG' }, note: 'Dirty', evidence: ['e-1'], replaces: 'f-1',
    }));

  it('has a topic and a severity only where something is wrong', () =>
    expect(request({ ...emptyFinding('k', [1], SEEN), outcome: 'CONFORM' })).toMatchObject({ topic: undefined, severity: undefined }));

  it('leaves out what is empty, for the service to say what is missing', () => expect(JSON.stringify(request(emptyFinding('k', [1, 2])))).toBe('{"evidence":[]}'));

  it('reads as words', () => {
    expect(seenInWords(SEEN)).toBe('Not conform · Waste · severity 0.8');
    expect(seenInWords({ outcome: 'INCONCLUSIVE' })).toBe('Inconclusive');
  });
});
