import { describe, expect, it } from 'vitest';
import { emptyDraft, needs, outcomeOf, request, restored } from './draft';

describe('a conclusion', () => {
  it('is conform as long as every item is', () => expect(outcomeOf(emptyDraft([1, 2]))).toBe('CONFORM'));

  it('is not conform as soon as one item is not', () => {
    const draft = emptyDraft([1, 2]);
    draft.items[2]!.outcome = 'NOT_CONFORM';
    expect(outcomeOf(draft)).toBe('NOT_CONFORM');
  });

  it('says nothing of severity and disposal where there is no fault', () => {
    const draft = emptyDraft([1]);
    draft.items[1]!.severity = '0.8';
    draft.disposal = 'DESTROY';
    draft.reason = 'As declared';
    expect(request(draft, true)).toEqual({ outcome: 'CONFORM', items: [{ itemNumber: 1, outcome: 'CONFORM' }], reason: 'As declared' });
  });

  it('of an audit disposes of nothing: the goods are gone', () => {
    const draft = emptyDraft([1]);
    draft.items[1]!.outcome = 'NOT_CONFORM';
    draft.disposal = 'DESTROY';
    expect(request(draft, true).disposal).toBe('DESTROY');
    expect(request(draft, false).disposal).toBeUndefined();
  });

  it('is undecided where an item is and none is not conform, and then says what it waits for', () => {
    const draft = emptyDraft([1, 2]);
    draft.items[2]!.outcome = 'INCONCLUSIVE';
    draft.waitsFor = 'The laboratory';
    expect(request(draft, true)).toMatchObject({ outcome: 'INCONCLUSIVE', waitsFor: 'The laboratory' });
    draft.items[1]!.outcome = 'NOT_CONFORM';
    expect(request(draft, true)).toMatchObject({ outcome: 'NOT_CONFORM' });
    expect(request(draft, true).waitsFor).toBeUndefined();
  });

  it('says what the trader corrects, to whom goods are handed over, or who was told that they go back', () => {
    const draft = { ...emptyDraft([1]), correction: { what: 'The code', deadline: '2026-12-01T12:00' }, handOver: { authority: 'Police', reference: 'P-1' }, notice: { authority: 'DOE', country: 'my', reference: '', at: '2026-11-30T12:00' } };
    draft.items[1]!.outcome = 'NOT_CONFORM';
    expect(request({ ...draft, disposal: 'CLEAR_WITH_CORRECTION' }, true)).toMatchObject({ consequence: 'CLEAR_WITH_CORRECTION', correction: { what: 'The code', deadline: new Date('2026-12-01T12:00').toISOString() } });
    expect(request({ ...draft, disposal: 'HAND_OVER' }, true)).toMatchObject({ consequence: 'HAND_OVER', handOver: { authority: 'Police', reference: 'P-1' } });
    expect(request({ ...draft, disposal: 'TAKE_BACK' }, true)).toMatchObject({ disposal: 'TAKE_BACK', notice: { authority: 'DOE', country: 'MY' } });
    expect(request({ ...draft, disposal: 'DESTROY' }, true).notice).toBeUndefined();
  });

  it('says what happens to which part of an item that is not conform, and whom that concerns', () => {
    const draft = emptyDraft([1, 2]);
    const parts = [{ treatment: 'DESTROY', amount: '250,5', unit: 'KG' }, { treatment: 'HAND_OVER', amount: '3', unit: 'PACKAGES' }, { treatment: '', amount: '', unit: 'KG' }];
    draft.items[1] = { ...draft.items[1]!, outcome: 'NOT_CONFORM', parts };
    draft.items[2]!.parts = parts;
    draft.disposal = 'DESTROY';
    draft.handOver = { authority: 'Police', reference: 'P-1' };
    const sent = request(draft, true);
    expect(sent.items?.[0]).toMatchObject({ parts: [{ treatment: 'DESTROY', quantity: { amount: '250.5', unit: 'KG' } }, { treatment: 'HAND_OVER', quantity: { amount: '3', unit: 'PACKAGES' } }, { treatment: undefined, quantity: undefined }] });
    expect(sent.items?.[1]).toEqual({ itemNumber: 2, outcome: 'CONFORM' });
    expect(sent).toMatchObject({ disposal: 'DESTROY', handOver: { authority: 'Police', reference: 'P-1' } });
    expect(needs(draft)).toEqual({ correction: false, handOver: true, notice: false });
    expect(request(draft, false).items?.[0]).not.toHaveProperty('parts');
  });

  it('that was begun in an older console has no parts', () => {
    const old = JSON.stringify({ items: { 1: { outcome: 'NOT_CONFORM', topic: 'WASTE', severity: '0.5', note: '' } }, reason: 'Dirty', message: '', disposal: 'DESTROY' });
    expect(restored(old, [1]).items[1]).toMatchObject({ topic: 'WASTE', parts: [] });
  });
});
