import { expect, it } from 'vitest';
import { pagesFor } from './pages';

it('an officer is shown what officers do', () =>
  expect(pagesFor(['OFFICER']).map((page) => page.to)).toEqual(['/', '/declarations', '/inspections', '/planning', '/port-alarms', '/overrides', '/devices', '/measures', '/guidance']));

it('an operator repairs messages and sees no declarations', () =>
  expect(pagesFor(['OPERATOR']).map((page) => page.to)).toEqual(['/', '/dead-letters']));

it('a laboratory is shown what it is asked and nothing else', () => expect(pagesFor(['LAB']).map((page) => page.to)).toEqual(['/laboratory']));

it('nobody without a role is shown anything', () => expect(pagesFor([])).toEqual([]));
