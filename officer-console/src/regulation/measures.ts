import { answer, api, type Schemas } from '../api/client';

export type Pack = Schemas['MeasurePack'];
export type Measure = Schemas['Measure'];
export type Row = Schemas['MeasureRow'];
export type Proposal = Schemas['MeasureProposal'];

export const packs = () => ({
  queryKey: ['packs'],
  queryFn: () => answer(api.GET('/api/v1/measures/packs')),
});

export const pack = (name: string, edition?: string) => ({
  queryKey: ['pack', name, edition],
  queryFn: () => answer(api.GET('/api/v1/measures/packs/{pack}', { params: { path: { pack: name }, query: { edition } } })) as Promise<Pack>,
});

export const proposal = (id: string) => ({
  queryKey: ['proposal', id],
  queryFn: () => answer(api.GET('/api/v1/measures/proposals/{id}', { params: { path: { id } } })) as Promise<Proposal>,
});

/** Who may propose, and who may approve what others propose; the service has the last word. */
export const PROPOSERS = ['ANALYST', 'SUPERVISOR', 'AUTHORITY'];
export const APPROVERS = ['SUPERVISOR', 'AUTHORITY'];

export const may = (roles: string[] | undefined, allowed: string[]) => (roles ?? []).some((role) => allowed.includes(role));

const SEPARATOR = ' | ';

/** The lines of a measure's table as text, one line each: prefix | goods | group | question. */
export function linesOf(rows: Row[]): string {
  return rows
    .map((row) => [row.hsPrefix, row.goods, row.group ?? '', row.question ?? ''].join(SEPARATOR).replace(/( \| *)+$/, ''))
    .join('\n');
}

export function rowsIn(text: string): Row[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [hsPrefix = '', goods = '', group = '', question = ''] = line.split('|').map((part) => part.trim());
      return { hsPrefix, goods, ...(group && { group }), ...(question && { question }) } as Row;
    });
}
