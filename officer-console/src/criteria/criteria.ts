import { answer, api, type Schemas } from '../api/client';

export type Proposal = Schemas['CriteriaProposal'];
export type Criterion = Schemas['Criterion'];
export type NamedSet = Schemas['NamedSet'];
export type BackTested = Schemas['BackTested'];
export type Word = Schemas['Word'];
export type Flaw = Schemas['ExpressionFlaw'];

export const inForce = () => ({ queryKey: ['criteria'], queryFn: () => answer(api.GET('/api/v1/criteria')) });

export const vocabulary = () => ({ queryKey: ['criteria', 'vocabulary'], queryFn: () => answer(api.GET('/api/v1/criteria/vocabulary')) });

export const proposals = () => ({
  queryKey: ['criteria', 'proposals'],
  queryFn: () => answer(api.GET('/api/v1/criteria/proposals', { params: { query: { limit: 50 } } })),
});

export const proposal = (id: string) => ({
  queryKey: ['criteria', 'proposal', id],
  queryFn: () => answer(api.GET('/api/v1/criteria/proposals/{id}', { params: { path: { id } } })) as Promise<Proposal>,
});

/** Who may write, and who may approve what others wrote; the service has the last word. */
export const WRITERS = ['ANALYST', 'SUPERVISOR'];
export const APPROVERS = ['SUPERVISOR'];

/** What somebody lists, parted by commas, blanks or lines. */
export function listed(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

const NAME = /[A-Za-z][A-Za-z0-9.]*$/;

/** The name that is being typed before the caret; empty between names. */
export function typed(text: string, caret: number): string {
  return NAME.exec(text.slice(0, caret))?.[0] ?? '';
}

/** What the name that is being typed may become; nothing where it is whole already. */
export function completions(words: Word[], name: string): Word[] {
  if (name.length < 2) return [];
  return words.filter((word) => word.name !== name && word.name.toLowerCase().includes(name.toLowerCase())).slice(0, 8);
}

/** The text with the name before the caret completed, and where the caret stands then. */
export function complete(text: string, caret: number, word: string): { text: string; caret: number } {
  const start = caret - typed(text, caret).length;
  return { text: text.slice(0, start) + word + text.slice(caret), caret: start + word.length };
}

/** The line of an expression that a flaw is in, and a line that points at it. */
export function pointer(text: string, flaw: Flaw): string {
  const line = text.split('\n')[flaw.line - 1] ?? '';
  return `${line}\n${' '.repeat(Math.max(0, flaw.column - 1))}^`;
}
