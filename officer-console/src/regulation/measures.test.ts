import { expect, test } from 'vitest';
import { linesOf, rowsIn } from './measures';

test('the lines of a table survive being edited as text', () => {
  const text = '0901 | coffee | COFFEE\n9401 | seats |  | Are these goods made of wood?\n72 | iron and steel';
  expect(linesOf(rowsIn(text))).toBe(text);
  expect(rowsIn(text)[1]).toEqual({ hsPrefix: '9401', goods: 'seats', question: 'Are these goods made of wood?' });
});

test('empty lines say nothing, and a line without goods is kept for the service to refuse', () => {
  expect(rowsIn('\n 39 \n\n')).toEqual([{ hsPrefix: '39', goods: '' }]);
});
