import { expect, it } from 'vitest';
import { helpOf, progressOf, type Checklist } from './checklist';

it('a step tells the test, the paper and the source that help with it', () => {
  expect(helpOf({ test: { device: 'NIR', indicators: ['POLYMER'] }, paper: 'Annex VII document', source: 'Basel Convention' } as never)).toBe('Rapid test: NIR (POLYMER) · Paper: Annex VII document · Basel Convention');
  expect(helpOf({})).toBe('');
});

it('a checklist tells how far it is, and what stands between the goods and their clearance', () => {
  const items = [{ state: 'DONE' }, { state: 'NOT_APPLICABLE' }, { state: 'OPEN' }] as Checklist['items'];
  expect(progressOf({ items, mandatoryOpen: 1 })).toBe('2 of 3 done. 1 more is needed before the goods can be conform.');
  expect(progressOf({ items, mandatoryOpen: 0 })).toBe('2 of 3 done. Nothing that is needed is open.');
});
