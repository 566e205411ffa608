import { describe, expect, it } from 'vitest';
import { Refusal } from '../api/client';
import { decimal, lost, pause, refused, sendOnce } from './typed';

const told = { code: '', detail: '', errors: [] };

describe('what was typed', () => {
  it('is sent, and nobody asks whether it had arrived, when it was never sent before', async () => {
    const asked: string[] = [];
    expect(await sendOnce('820', false, async (text) => `new ${text}`, async (text) => void asked.push(text))).toBe('new 820');
    expect(asked).toEqual([]);
  });

  it('is not sent again when it had arrived after all', async () => {
    const sent: string[] = [];
    expect(await sendOnce('820', true, async (text) => (sent.push(text), 'new'), async () => 'there already')).toBe('there already');
    expect(sent).toEqual([]);
  });

  it('is sent again when it had not arrived', async () =>
    expect(await sendOnce('820', true, async () => 'new', async () => undefined)).toBe('new'));

  it('is tried again only when nobody answered', () => {
    expect([0, 502, 503, 504].map((status) => lost(new Refusal(status, told)))).toEqual([true, true, true, true]);
    expect([401, 403, 409, 422, 500].some((status) => lost(new Refusal(status, told)))).toBe(false);
    expect(lost(new Error('a bug'))).toBe(false);
  });

  it('is certainly not there when the service said why not, and may be there when it broke', () => {
    expect([401, 409, 422].every((status) => refused(new Refusal(status, told)))).toBe(true);
    expect([0, 500, 503].some((status) => refused(new Refusal(status, told)))).toBe(false);
  });

  it('is tried again after a longer pause each time, and at least every 15 seconds', () =>
    expect([0, 1, 2, 3, 4, 20].map(pause)).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000]));

  it('may have a comma where others have a point, and says nothing when it is empty', () =>
    expect([decimal(' 12,5 '), decimal('12.5'), decimal(' ')]).toEqual(['12.5', '12.5', undefined]));
});
