import { describe, expect, it } from 'vitest';
import { deedsOn, lowerable } from './override';

describe('an override', () => {
  it('lowers the lane of an examination that is due, or a finding that goods do not conform', () => {
    expect(lowerable({ kind: 'EXAMINATION', state: 'OPEN' })).toBe('LANE');
    expect(lowerable({ kind: 'EXAMINATION', state: 'CLAIMED' })).toBe('LANE');
    expect(lowerable({ kind: 'EXAMINATION', state: 'CONCLUDED', outcome: 'NOT_CONFORM' })).toBe('FINDING');
  });

  it('lowers nothing else', () => {
    expect(lowerable({ kind: 'EXAMINATION', state: 'CONCLUDED', outcome: 'CONFORM' })).toBeNull();
    expect(lowerable({ kind: 'EXAMINATION', state: 'WITHDRAWN' })).toBeNull();
    expect(lowerable({ kind: 'DOCUMENTARY', state: 'OPEN' })).toBeNull();
  });

  it('is agreed to or rejected by a supervisor who did not propose it', () => {
    const own = { proposedBy: 'bob' };
    expect(deedsOn(own, { subject: 'bob', roles: ['SUPERVISOR'] })).toEqual(['withdrawal']);
    expect(deedsOn(own, { subject: 'eve', roles: ['SUPERVISOR'] })).toEqual(['agreement', 'rejection']);
    expect(deedsOn(own, { subject: 'ann', roles: ['OFFICER'] })).toEqual([]);
  });
});
