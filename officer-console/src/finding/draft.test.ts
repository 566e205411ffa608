import { describe, expect, it } from 'vitest';
import { emptyDraft, outcomeOf, request } from './draft';

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
});
