/** What an importer has typed on the guidance page. */
export interface Item {
  commodityCode: string;
  description: string;
  countryOfOrigin: string;
  netMassKg: string;
  value: string;
  emissionsMethod: '' | 'DEFAULT' | 'ACTUAL';
  directEmissionsTco2ePerTonne: string;
  baselCode: string;
  consentReference: string;
  /** Documents he has at hand, by type. */
  documents: Record<string, string>;
}

export interface Draft {
  countryOfDestination: string;
  customsOffice: string;
  arrival: string;
  items: Item[];
}

export const NEW_ITEM: Item = {
  commodityCode: '', description: '', countryOfOrigin: '', netMassKg: '', value: '', emissionsMethod: '', directEmissionsTco2ePerTonne: '',
  baselCode: '', consentReference: '', documents: {},
};

export const NEW_DRAFT: Draft = { countryOfDestination: '', customsOffice: '', arrival: '', items: [NEW_ITEM] };

const given = (text: string) => (text.trim() === '' ? undefined : text.trim());

/** The enquiry as the API takes it: what is empty is not sent, so that it is not taken for an answer. */
export function enquiryOf(draft: Draft) {
  const arrival = given(draft.arrival);
  return {
    countryOfDestination: given(draft.countryOfDestination)?.toUpperCase(),
    customsOffice: given(draft.customsOffice)?.toUpperCase(),
    transport: arrival ? { estimatedArrival: `${arrival}T00:00:00Z` } : undefined,
    goodsItems: draft.items.map((item, index) => {
      const environment = {
        emissionsMethod: given(item.emissionsMethod),
        directEmissionsTco2ePerTonne: given(item.directEmissionsTco2ePerTonne),
        baselCode: given(item.baselCode)?.toUpperCase(),
        consentReference: given(item.consentReference),
      };
      const documents = Object.entries(item.documents)
        .filter(([, reference]) => given(reference))
        .map(([type, reference]) => ({ type, reference: reference.trim() }));
      const value = given(item.value);
      return {
        itemNumber: index + 1,
        commodityCode: item.commodityCode.replace(/[\s.]/g, ''),
        description: given(item.description),
        countryOfOrigin: given(item.countryOfOrigin)?.toUpperCase(),
        netMassKg: given(item.netMassKg),
        statisticalValue: value ? { amount: value, currency: 'EUR' } : undefined,
        environment: Object.values(environment).some((one) => one !== undefined) ? environment : undefined,
        documents: documents.length > 0 ? documents : undefined,
      };
    }),
  };
}

/** The document that would settle a missing paper: its code says which one is missing. */
export function documentOf(code: string): string | null {
  return code.endsWith('_MISSING') && !NOT_DOCUMENTS.includes(code) ? code.slice(0, -'_MISSING'.length) : null;
}

const NOT_DOCUMENTS = ['PRIOR_CONSENT_MISSING', 'BASEL_CODE_MISSING', 'GEOLOCATION_MISSING', 'GEOLOCATION_POLYGON_MISSING', 'QUOTA_MISSING', 'RECYCLABILITY_MISSING', 'RECYCLED_CONTENT_MISSING'];
