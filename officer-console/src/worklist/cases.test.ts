import { describe, expect, it } from 'vitest';
import { kindInWords, may, nextInWords, slackOf, timeLeft } from './cases';

const NOW = new Date('2026-11-30T12:00:00Z');

describe('a case of the work list', () => {
  it('tells its kind with its lane, so that no colour has to be seen', () =>
    expect(['EXAMINATION', 'DOCUMENTARY', 'POST_CLEARANCE'].map((kind) => kindInWords(kind))).toEqual(['Examination (Red)', 'Papers (Yellow)', 'Audit (Blue)']));

  it('tells the time that is left', () =>
    expect(timeLeft({ state: 'OPEN', dueAt: '2026-11-30T15:20:30Z' }, NOW)).toEqual({ text: '3 h 20 min', late: false }));

  it('tells how late it is once its deadline has passed', () =>
    expect(timeLeft({ state: 'CLAIMED', dueAt: '2026-11-29T11:00:00Z' }, NOW)).toEqual({ text: 'late by 1 d 1 h', late: true }));

  it('tells how long it takes and what is left until it has to be begun, as the list is ordered', () => {
    expect(slackOf({ expectedDuration: 'PT1H', startBy: '2026-11-30T14:20:30Z' }, NOW)).toEqual({ takes: '1 h', startBy: '2026-11-30T14:20:30Z', text: '2 h 20 min of slack', late: false });
    expect(slackOf({ expectedDuration: 'PT20M', startBy: '2026-11-30T11:15:00Z' }, NOW)).toMatchObject({ takes: '20 min', text: '45 min too late', late: true });
    expect(slackOf({}, NOW)).toBeNull();
  });

  it('has no time left to tell once it has ended', () => expect(timeLeft({ state: 'CONCLUDED', dueAt: '2026-11-29T11:00:00Z' }, NOW)).toBeNull());

  it('tells who acts next', () => {
    expect(nextInWords({ nextAction: { actor: 'SUPERVISOR', sentence: 'Assign an officer.' } })).toBe('Supervisor: Assign an officer.');
    expect(nextInWords({})).toBe('Nothing follows.');
  });
});

describe('what is offered', () => {
  const officer = { subject: 'ann', roles: ['OFFICER'] };
  const supervisor = { subject: 'bob', roles: ['SUPERVISOR'] };

  it('an open case is claimed by anybody and assigned by a supervisor', () => {
    expect(may({ state: 'OPEN' }, officer)).toEqual({ claim: true, giveBack: false, assign: false });
    expect(may({ state: 'OPEN' }, supervisor)).toEqual({ claim: true, giveBack: false, assign: true });
  });

  it('a case is given back by who has it, or by a supervisor', () => {
    expect(may({ state: 'CLAIMED', claimedBy: 'ann' }, officer).giveBack).toBe(true);
    expect(may({ state: 'CLAIMED', claimedBy: 'eve' }, officer).giveBack).toBe(false);
    expect(may({ state: 'CLAIMED', claimedBy: 'ann' }, supervisor)).toEqual({ claim: false, giveBack: true, assign: true });
  });

  it('nothing is done with a case that has ended or waits for the release', () =>
    expect(['CONCLUDED', 'WITHDRAWN', 'AWAITING_RELEASE'].map((state) => Object.values(may({ state: state as 'OPEN' }, supervisor)).some(Boolean))).toEqual([false, false, false]));
});
