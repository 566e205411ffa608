import { answer, api, type Schemas } from '../api/client';

export type Letter = Schemas['DeadLetter'];

export const SERVICES = ['declaration-service', 'risk-scoring-service', 'compliance-history-service', 'inspection-service'] as const;
export type Service = (typeof SERVICES)[number];

export function serviceOf(name: string | string[] | undefined): Service {
  return SERVICES.find((service) => service === name) ?? SERVICES[0];
}

// The four services answer alike; the description names the paths one by one.
const list = (service: Service) => `/api/v1/dead-letters/${service}` as '/api/v1/dead-letters/declaration-service';
const one = (service: Service) => `/api/v1/dead-letters/${service}/{id}` as '/api/v1/dead-letters/declaration-service/{id}';

export const letters = (service: Service, state: string | undefined, cursor: string | undefined) =>
  answer(api.GET(list(service), { params: { query: { state, cursor, limit: 100 } } }));

export const letter = (service: Service, id: string) => answer(api.GET(one(service), { params: { path: { id } } }));

export const propose = (service: Service, id: string, body: Schemas['Proposal']) =>
  answer(api.POST(`${one(service)}/repair` as '/api/v1/dead-letters/declaration-service/{id}/repair', { params: { path: { id } }, body }));

export const decide = (service: Service, id: string, body: Schemas['Decision']) =>
  answer(api.POST(`${one(service)}/approval` as '/api/v1/dead-letters/declaration-service/{id}/approval', { params: { path: { id } }, body }));

/** A message as it can be read: laid out if it is JSON, as it came if not. */
export function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
