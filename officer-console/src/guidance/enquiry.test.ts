import { expect, test } from 'vitest';
import { documentOf, enquiryOf, NEW_DRAFT, NEW_ITEM } from './enquiry';

test('what is empty is not sent', () => {
  expect(enquiryOf({ ...NEW_DRAFT, items: [{ ...NEW_ITEM, commodityCode: '0901 11.00' }] })).toEqual({
    goodsItems: [{ itemNumber: 1, commodityCode: '09011100' }],
  });
});

test('what is typed is sent as the API takes it', () => {
  const enquiry = enquiryOf({
    countryOfDestination: ' nl ', customsOffice: '', arrival: '2026-12-01',
    items: [{ ...NEW_ITEM, commodityCode: '76042100', netMassKg: '18400.0', value: '71200', emissionsMethod: 'ACTUAL', directEmissionsTco2ePerTonne: '1.64', documents: { CBAM_AUTHORISATION: ' X-1 ', OTHER: ' ' } }],
  });
  expect(enquiry.countryOfDestination).toBe('NL');
  expect(enquiry.transport).toEqual({ estimatedArrival: '2026-12-01T00:00:00Z' });
  expect(enquiry.goodsItems[0]?.documents).toEqual([{ type: 'CBAM_AUTHORISATION', reference: 'X-1' }]);
  expect(enquiry.goodsItems[0]?.environment).toEqual({ emissionsMethod: 'ACTUAL', directEmissionsTco2ePerTonne: '1.64' });
});

test('a missing paper names its document, other things do not', () => {
  expect(documentOf('PHYTOSANITARY_CERTIFICATE_MISSING')).toBe('PHYTOSANITARY_CERTIFICATE');
  expect(documentOf('GEOLOCATION_MISSING')).toBeNull();
  expect(documentOf('IMPORT_PROHIBITED')).toBeNull();
});
