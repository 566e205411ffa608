import { expect, test } from 'vitest';
import { complete, completions, listed, pointer, typed } from './criteria';

const WORDS = [
  { name: 'item.netMassKg', type: 'double', meaning: 'Kilograms' },
  { name: 'item.countryOfOrigin', type: 'string', meaning: 'ISO 3166-1' },
  { name: 'sets.shellCompanies', type: 'list(string)', meaning: 'Shell companies' },
];

test('the name before the caret is what is completed', () => {
  expect(typed('item.net > 1', 8)).toBe('item.net');
  expect(typed('item.net > ', 11)).toBe('');
  expect(complete('item.net > 1', 8, 'item.netMassKg')).toEqual({ text: 'item.netMassKg > 1', caret: 14 });
});

test('a part of a name finds it, and a whole name wants nothing', () => {
  expect(completions(WORDS, 'mass').map((word) => word.name)).toEqual(['item.netMassKg']);
  expect(completions(WORDS, 'item.netMassKg')).toEqual([]);
  expect(completions(WORDS, 'i')).toEqual([]);
});

test('a flaw is pointed at in its line', () =>
  expect(pointer('true &&\nitem.colour', { line: 2, column: 1, message: 'undeclared' })).toBe('item.colour\n^'));

test('a list is parted by commas, blanks and lines', () => {
  expect(listed(' NLRTM001, DEHAM001\nNLAMS001,')).toEqual(['NLRTM001', 'DEHAM001', 'NLAMS001']);
  expect(listed(' ')).toEqual([]);
});
