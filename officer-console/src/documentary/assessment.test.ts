import { describe, expect, it } from 'vitest';
import { EMPTY, request } from './assessment';

describe('an assessment', () => {
  it('gives the trader days only where the papers are not accepted', () => {
    expect(request({ ...EMPTY, outcome: 'NOT_ACCEPTED', days: ' 14 ' }).answerWithinDays).toBe(14);
    expect(request({ ...EMPTY, outcome: 'ACCEPTED', days: '14' }).answerWithinDays).toBeUndefined();
  });

  it('leaves the time to the service where none was typed', () => expect(request({ ...EMPTY, outcome: 'NOT_ACCEPTED' }).answerWithinDays).toBeUndefined());

  it('leaves out what is empty, for the service to say what is missing', () => expect(JSON.stringify(request(EMPTY))).toBe('{}'));
});
