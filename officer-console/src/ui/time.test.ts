import { describe, expect, it } from 'vitest';
import { duration, fromField, local, millisOf, span, told, toField, utc } from './time';

describe('a duration', () => {
  it.each([
    [0, '0 ms'], [850, '850 ms'], [1000, '1 s'], [61_000, '1 min 1 s'], [3_600_000, '1 h'], [5_400_000, '1 h 30 min'], [90_000_000, '1 d 1 h'],
  ])('of %i ms reads %s', (millis, text) => expect(duration(millis)).toBe(text));
});

describe('an ISO 8601 duration', () => {
  it.each([['PT5M', 300_000], ['PT24H', 86_400_000], ['P3D', 259_200_000], ['rubbish', 0]])('%s', (iso, millis) =>
    expect(millisOf(iso)).toBe(millis));
});

it('a time on hover is in UTC', () => expect(utc('2026-11-26T16:33:30.240Z')).toBe('2026-11-26 16:33:30 UTC'));

it('a moment survives a field for date and time, in whatever zone it is read', () =>
  expect(fromField(toField(new Date('2026-11-26T16:33:30Z')))).toBe('2026-11-26T16:33:30.000Z'));

it('an empty field is no moment', () => expect([fromField(''), fromField('soon')]).toEqual([undefined, undefined]));

it('a moment of another year tells the year', () => {
  const now = new Date('2026-11-30T12:00:00Z');
  expect(local('2027-06-15T08:00:00Z', false, now)).toContain('2027');
  expect(local('2026-06-15T08:00:00Z', false, now)).not.toContain('2026');
});

it('a sentence of a service tells its moments as the page does', () => {
  const at = '2026-11-30T16:17:21.860Z';
  expect(told(`It left at ${at}, and again at 2026-12-01T08:00:00Z.`)).toBe(`It left at ${local(at)}, and again at ${local('2026-12-01T08:00:00Z')}.`);
  expect(told('Send P-2026-11-30 until 2026-12-01.')).toBe('Send P-2026-11-30 until 2026-12-01.');
});

it('what has no end holds from its first day on', () => {
  expect(span('2026-01-01', undefined)).toBe('from 2026-01-01');
  expect(span('2026-01-01', '2026-12-31')).toBe('2026-01-01 – 2026-12-31');
});
