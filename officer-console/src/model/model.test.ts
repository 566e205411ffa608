import { expect, test } from 'vitest';
import { endOf, onTheSameDays, perCent, sentenceOf, type Performance } from './model';

/** A service whose models learnt until the day before the one they are named with. */
function service(firstDays: Record<string, string>) {
  const asked: [string, string | undefined][] = [];
  const ask = (id: string, since?: string) => {
    asked.push([id, since]);
    const first = firstDays[id] as string;
    return Promise.resolve({ version: id, since: since && since > first ? since : first } as Performance);
  };
  return { ask, asked };
}

test('a challenger that learnt longer than the champion is asked once', async () => {
  const { ask, asked } = service({ challenger: '2026-11-20', champion: '2026-11-01' });
  const { own, champion } = await onTheSameDays(ask, 'challenger', 'champion');
  expect([own.since, champion?.since]).toEqual(['2026-11-20', '2026-11-20']);
  expect(asked).toEqual([['challenger', undefined], ['champion', '2026-11-20']]);
});

test('a champion that learnt longer sets the days for both', async () => {
  const { ask, asked } = service({ challenger: '2026-11-01', champion: '2026-11-20' });
  const { own, champion } = await onTheSameDays(ask, 'challenger', 'champion');
  expect([own.since, champion?.since]).toEqual(['2026-11-20', '2026-11-20']);
  expect(asked).toHaveLength(3);
});

test('without a champion a model is judged alone', async () => {
  const { ask, asked } = service({ challenger: '2026-11-01' });
  expect(await onTheSameDays(ask, 'challenger', undefined)).toEqual({ own: { version: 'challenger', since: '2026-11-01' } });
  expect(asked).toHaveLength(1);
});

test('a failure is told by its sentence', () => {
  expect(sentenceOf('TOO_FEW_LABELS: Of 12 declarations 2 were inspected.')).toBe('Of 12 declarations 2 were inspected.');
  expect(sentenceOf('Its training was interrupted.')).toBe('Its training was interrupted.');
});

test('a share is read in per cent, and what is not known is not nought', () => {
  expect(perCent('0.1234')).toBe('12.3 %');
  expect(perCent('0')).toBe('0.0 %');
  expect(perCent(undefined)).toBe('–');
});

test('a plot of shares ends at the next tenth', () => {
  expect(endOf(['0.012', '0.23'])).toBe(30);
  expect(endOf([])).toBe(10);
  expect(endOf(['1'])).toBe(100);
});
