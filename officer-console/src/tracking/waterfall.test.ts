import { expect, test } from 'vitest';
import { placesOf, stepsOf } from './Waterfall';

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

test('what a model finds usual comes first, then what raises or lowers it', () => {
  const steps = stepsOf({ reasons: [reason('usual', '4.2'), reason('cheap', '10.5', 2), reason('known', '-3', 2), reason('rest', '-0.2', 2)] as never });
  expect(steps.map((step) => step.weight)).toEqual([4.2, 10.5, -3, -0.2]);
  expect(steps.reduce((sum, step) => sum + step.weight, 0)).toBeCloseTo(11.5);
});

test('a bar that lowers lies left of where it begins, below nothing too', () => {
  const place = placesOf([{ from: 0, weight: 5 }, { from: 5, weight: -15 }, { from: -10, weight: 20 }], 10, 10);
  expect(place(-10, 5)).toEqual({ left: '0%', width: `${(100 * 15) / 21}%` });
  expect(place(5, -10)).toEqual(place(-10, 5));
});
