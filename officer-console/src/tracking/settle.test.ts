import { expect, test } from 'vitest';
import { amendmentOf, askedBy } from './settle';

const hold = (code: string, owner = 'TRADER', itemNumber: number | null = 1) => ({ code, owner, itemNumber, message: 'M' });

test('a hold asks for its document, or for what the item declares', () => {
  expect(askedBy(hold('PHYTOSANITARY_CERTIFICATE_MISSING'))).toMatchObject({ kind: 'document', type: 'PHYTOSANITARY_CERTIFICATE' });
  expect(askedBy(hold('GEOLOCATION_MISSING'))).toMatchObject({ kind: 'plots' });
  expect(askedBy(hold('DETAILED_INSPECTION', 'CUSTOMS', null))).toBeNull();
});

test('what was typed becomes one amendment of all items', () => {
  const one = { ...askedBy(hold('DEFORESTATION_DUE_DILIGENCE_MISSING'))!, value: ' DDS-1 ' };
  const plots = { ...askedBy(hold('GEOLOCATION_MISSING'))!, value: '{"type": "Point"}' };
  const other = { ...askedBy(hold('BASEL_CODE_MISSING', 'TRADER', 2))!, value: 'B3011' };
  expect(amendmentOf([one, plots, other]).body).toEqual({
    reasonCode: 'DOCUMENT_ADDED',
    items: [
      { itemNumber: 1, documents: [{ type: 'DEFORESTATION_DUE_DILIGENCE', reference: 'DDS-1' }], environment: { geolocations: [{ type: 'Point' }] } },
      { itemNumber: 2, environment: { baselCode: 'B3011' } },
    ],
  });
});

test('nothing typed is no amendment, and what cannot be read is told', () => {
  const plots = askedBy(hold('GEOLOCATION_MISSING'))!;
  expect(amendmentOf([{ ...plots, value: ' ' }])).toEqual({});
  expect(amendmentOf([{ ...plots, value: '{' }])).toEqual({ invalid: plots.key });
});
