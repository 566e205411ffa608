import { words } from '../ui/words';
import { documentOf } from '../guidance/enquiry';

interface Hold {
  code: string;
  itemNumber?: number | null;
  owner: string;
  message: string;
}

/** What a hold asks the trader for. */
export interface Asked {
  key: string;
  kind: 'document' | 'plots' | 'consentReference' | 'baselCode' | 'quotaReference' | 'recyclablePercent' | 'recycledContentPercent';
  type: string;
  label: string;
  itemNumber: number;
  message: string;
}

export interface Given extends Asked {
  value: string;
}

const FIELDS: Record<string, Asked['kind']> = {
  GEOLOCATION_MISSING: 'plots', GEOLOCATION_TOO_COARSE: 'plots', GEOLOCATION_POLYGON_MISSING: 'plots', PRIOR_CONSENT_MISSING: 'consentReference',
  BASEL_CODE_MISSING: 'baselCode', QUOTA_MISSING: 'quotaReference', RECYCLABILITY_MISSING: 'recyclablePercent', RECYCLED_CONTENT_MISSING: 'recycledContentPercent',
};

export function askedBy(hold: Hold): Asked | null {
  if (hold.owner !== 'TRADER' || hold.itemNumber == null) return null;
  const document = documentOf(hold.code);
  const kind = FIELDS[hold.code] ?? (document ? 'document' : null);
  return kind
    ? { key: `${hold.code}-${hold.itemNumber}`, kind, type: document ?? '', label: words(document ?? hold.code.replace(/_MISSING$/, '')), itemNumber: hold.itemNumber, message: hold.message }
    : null;
}

/** The amendment that gives what was typed; none while nothing was, or while it cannot be read. */
export function amendmentOf(given: Given[]): { body?: object; invalid?: string } {
  const items = new Map<number, { itemNumber: number; documents?: object[]; environment?: Record<string, unknown> }>();
  for (const one of given) {
    const value = one.value.trim();
    if (value === '') continue;
    const item = items.get(one.itemNumber) ?? { itemNumber: one.itemNumber };
    if (one.kind === 'document') {
      item.documents = [...(item.documents ?? []), { type: one.type, reference: value }];
    } else if (one.kind === 'plots') {
      try {
        const plots = JSON.parse(value) as object;
        item.environment = { ...item.environment, geolocations: Array.isArray(plots) ? plots : [plots] };
      } catch {
        return { invalid: one.key };
      }
    } else {
      item.environment = { ...item.environment, [one.kind]: value };
    }
    items.set(one.itemNumber, item);
  }
  return items.size > 0 ? { body: { reasonCode: 'DOCUMENT_ADDED', items: [...items.values()] } } : {};
}
