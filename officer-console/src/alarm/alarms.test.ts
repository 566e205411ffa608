import { describe, expect, it } from 'vitest';
import { kindInWords, may, placeInWords, waiting, withAlarm, type Alarm } from './alarms';

const NOW = new Date('2026-11-30T12:00:00Z');

describe('an alarm of a port', () => {
  it('is told in words', () => {
    expect(kindInWords('LEFT_WITHOUT_RELEASE')).toBe('Left without release');
    expect(kindInWords('DECLARED_AFTER_RELEASE')).toBe('Declared after release');
    expect(kindInWords('SEAL_BROKEN')).toBe('Seal broken');
  });

  it('is the office’s, else the place’s, else everybody’s', () => {
    expect(placeInWords({ customsOffice: 'NLRTM001', location: 'NLRTM' })).toBe('NLRTM001');
    expect(placeInWords({ location: 'NLRTM' })).toBe('NLRTM');
    expect(placeInWords({})).toBe('Not told');
  });

  it('waits until somebody takes it up', () => {
    expect(waiting({ state: 'OPEN', raisedAt: '2026-11-30T10:30:20Z' }, NOW)).toBe('1 h 29 min');
    expect(waiting({ state: 'OPEN', raisedAt: '2026-11-30T12:00:05Z' }, NOW)).toBe('1 min');
    expect(waiting({ state: 'TAKEN_UP', raisedAt: '2026-11-30T10:30:20Z' }, NOW)).toBeNull();
  });
});

it('the list shows an alarm as it is now before it is asked for anew', () => {
  const alarm = (id: string, state: Alarm['state']) => ({ id, state }) as Alarm;
  const listed = { pages: [{ items: [alarm('a', 'OPEN')], next: 'more' }, { items: [alarm('b', 'OPEN')] }], pageParams: [undefined, 'more'] };
  expect(withAlarm(listed, alarm('b', 'TAKEN_UP'))).toEqual({ pages: [{ items: [alarm('a', 'OPEN')], next: 'more' }, { items: [alarm('b', 'TAKEN_UP')] }], pageParams: [undefined, 'more'] });
});

describe('what is offered', () => {
  const officer = { subject: 'ann', roles: ['OFFICER'] };
  const supervisor = { subject: 'bob', roles: ['SUPERVISOR'] };

  it('an open alarm is taken up by anybody', () => expect(may({ state: 'OPEN' }, officer)).toEqual({ takeUp: true, close: false }));

  it('one that was taken up is closed by who has it, or by a supervisor', () => {
    expect(may({ state: 'TAKEN_UP', takenUpBy: 'ann' }, officer)).toEqual({ takeUp: false, close: true });
    expect(may({ state: 'TAKEN_UP', takenUpBy: 'eve' }, officer)).toEqual({ takeUp: false, close: false });
    expect(may({ state: 'TAKEN_UP', takenUpBy: 'ann' }, supervisor)).toEqual({ takeUp: false, close: true });
  });

  it('nothing is done about what is closed', () => expect(may({ state: 'CLOSED', takenUpBy: 'ann' }, officer)).toEqual({ takeUp: false, close: false }));
});
