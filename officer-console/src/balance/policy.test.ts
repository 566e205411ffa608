import { expect, test } from 'vitest';
import { sendable, type Policy } from './policy';

const POLICY: Policy = {
  id: 'p-1', version: 'p-1+abc', validFrom: '2026-12-01', documentDays: 14, controlRates: { STANDARD: '0.02' }, riskThresholds: { STANDARD: '50' }, auditRates: {}, examinationHours: { RED: 72 },
};

test('a policy with a model says from which probability on, and what holds without it', () => {
  const sent = sendable({ ...POLICY, model: 'declarations', modelThresholds: { STANDARD: '12.5', WATCHED: '' }, withoutModel: { controlRateFactor: '2' } });
  expect(sent).toMatchObject({ model: 'declarations', modelThresholds: { STANDARD: '12.5' }, withoutModel: { controlRateFactor: '2' } });
  expect(sent.modelThresholds).not.toHaveProperty('WATCHED');
  expect(sent).not.toHaveProperty('version');
});

test('what was not filled in is left out, for the service to say that it is missing', () => {
  const sent = sendable({ ...POLICY, model: 'declarations', modelThresholds: { STANDARD: '' }, withoutModel: { controlRateFactor: '' } });
  expect(Object.keys(sent)).not.toEqual(expect.arrayContaining(['modelThresholds']));
  expect(Object.keys(sent)).not.toEqual(expect.arrayContaining(['withoutModel']));
});

test('a policy without a model says nothing of one', () => {
  const sent = sendable({ ...POLICY, model: undefined, modelThresholds: { STANDARD: '12.5' }, withoutModel: { controlRateFactor: '2' } });
  expect(Object.keys(sent).filter((name) => /model/i.test(name))).toEqual([]);
});
