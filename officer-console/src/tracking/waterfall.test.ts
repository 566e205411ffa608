import { expect, test } from 'vitest';
import { stepsOf } from './Waterfall';

const reason = (message: string, weight: string | undefined, itemNumber?: number) => ({ step: 'RISK' as const, code: 'X', message, weight, itemNumber });

test('the steps are the importer’s points and those of the worst item', () => {
  const steps = stepsOf({
    reasons: [reason('cheap', '40', 2), reason('new', '20'), reason('vague', '10', 1), reason('paper', undefined, 1), reason('odd', '5', 2)] as never,
  });
  expect(steps.map((step) => [step.message, step.from, step.weight])).toEqual([
    ['new', 0, 20],
    ['cheap', 20, 40],
    ['odd', 60, 5],
  ]);
});

test('a decision without points has no steps', () => {
  expect(stepsOf({ reasons: [reason('paper', undefined, 1)] as never })).toEqual([]);
});
