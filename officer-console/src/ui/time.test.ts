import { describe, expect, it } from 'vitest';
import { duration, fromField, millisOf, toField, utc } from './time';

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
