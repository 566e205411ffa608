import { describe, expect, it } from 'vitest';
import { at, blockInWords, boardOf, clock, maySettle, minuteOf, openOn, shift, standingInWords, stateOf, type Assignment, type Office, type Pin } from './planning';

const OFFICE = {
  code: 'NLRTM001', openingHours: { TUESDAY: { from: '06:00', to: '22:00' } }, holidays: ['2026-12-25'],
  bays: [{ bay: 'RTM-G1', zone: 'MAASVLAKTE', kind: 'GENERAL' }, { bay: 'RTM-C1', zone: 'MAASVLAKTE', kind: 'COLD' }],
  officers: [{ subject: 'ann', name: 'Ann', skills: ['GENERAL', 'FOOD'], shifts: [] }],
} as unknown as Office;

const one = (change: Partial<Assignment>): Assignment =>
  ({ caseId: 'c', mrn: '26NL1', standing: 'PLANNED', officer: 'ann', officerName: 'Ann', bay: 'RTM-G1', from: '2026-12-01T08:15:00Z', to: '2026-12-01T09:00:00Z', late: false, pinned: false, perishable: false, because: [], ...change }) as Assignment;

const plan = (...assignments: Assignment[]) => ({ day: '2026-12-01', timeZone: 'Europe/Amsterdam', assignments });

describe('a time of a plan', () => {
  it('is read by the clock of the office', () => expect(clock(minuteOf('2026-12-01T08:15:00Z', '2026-12-01', 'Europe/Amsterdam'))).toBe('09:15'));

  it('of another day is the edge of this one', () =>
    expect(['2026-11-30T22:00:00Z', '2026-12-01T23:30:00Z'].map((time) => minuteOf(time, '2026-12-01', 'Europe/Amsterdam'))).toEqual([0, 1440]));
});

describe('an office', () => {
  it('is open in its hours, and closed on holidays and days without any', () =>
    expect(['2026-12-01', '2026-12-02', '2026-12-25'].map((day) => openOn(OFFICE, day))).toEqual([{ from: 360, to: 1320 }, null, null]));
});

describe('a board', () => {
  it('has a row for every officer or bay, also for those with nothing to do', () => {
    expect(boardOf(plan(), OFFICE, 'officer').rows.map((row) => [row.name, row.about])).toEqual([['Ann', 'General, Food']]);
    expect(boardOf(plan(one({})), OFFICE, 'bay').rows.map((row) => [row.name, row.blocks.length])).toEqual([['RTM-G1', 1], ['RTM-C1', 0]]);
  });

  it('shows who is planned though the office has no entry for him any more', () =>
    expect(boardOf(plan(one({ officer: 'eve', officerName: 'Eve' })), OFFICE, 'officer').rows.map((row) => row.name)).toEqual(['Ann', 'Eve']));

  it('spans the opening hours, and more where something stands outside them', () => {
    expect(boardOf(plan(), OFFICE, 'bay')).toMatchObject({ from: 360, to: 1320 });
    expect(boardOf(plan(one({ to: '2026-12-01T22:10:00Z' })), OFFICE, 'bay')).toMatchObject({ from: 360, to: 1440 });
  });

  it('puts what is at once on lines of their own', () => {
    const [row] = boardOf(plan(one({}), one({ from: '2026-12-01T08:30:00Z' }), one({ from: '2026-12-01T09:00:00Z', to: '2026-12-01T10:00:00Z' })), OFFICE, 'officer').rows;
    expect(row!.blocks.map((block) => block.line)).toEqual([0, 1, 0]);
    expect(row!.lines).toBe(2);
  });

  it('says of goods that are not there yet that they are not', () =>
    expect(standingInWords(one({ expectedAt: '2026-12-01T06:00:00Z' }))).toBe('Planned, not yet arrived'));

  it('says of a block all that its place and its colour say', () => {
    const block = boardOf(plan(one({ late: true, pinned: true })), OFFICE, 'bay').rows[0]!.blocks[0]!;
    expect(blockInWords(block)).toBe('26NL1, 09:15–10:00, Ann, RTM-G1: Planned, late, settled by hand');
    expect(at(block.from, { from: 360, to: 1320 })).toBeCloseTo(20.3, 1);
  });
});

it('a plan is asked for anew when the office has changed, and not when another has', () => {
  const changes = (rotterdam: number, hamburg: number) => ({ asOf: '', offices: [{ office: 'NLRTM001', changes: rotterdam, failing: false }, { office: 'DEHAM001', changes: hamburg, failing: false }] });
  expect(stateOf(changes(1, 1), 'NLRTM001')).toBe(stateOf(changes(1, 2), 'NLRTM001'));
  expect(stateOf(changes(1, 1), 'NLRTM001')).not.toBe(stateOf(changes(2, 1), 'NLRTM001'));
  expect(stateOf(null, 'NLRTM001')).toBe('');
});

it('the days of a plan go on over the end of a month', () => expect([shift('2026-12-01', -1), shift('2026-12-31', 1)]).toEqual(['2026-11-30', '2027-01-01']));

it('an officer settles what nobody has settled, or what he is settled for; a supervisor everything', () => {
  const pin = { officer: 'ann' } as Pin;
  expect([maySettle(undefined, { subject: 'bob', roles: ['OFFICER'] }), maySettle(pin, { subject: 'bob', roles: ['OFFICER'] }), maySettle(pin, { subject: 'ann', roles: ['OFFICER'] }), maySettle(pin, { subject: 'bob', roles: ['SUPERVISOR'] })]).toEqual([true, false, true, true]);
});
