import { answer, api, type Schemas } from '../api/client';
import { s } from '../strings/en';

export type Checklist = Schemas['ChecklistView'];
export type Step = Checklist['items'][number];
export type Mark = Step['state'];

export const checklistOf = (caseId: string) => ({
  queryKey: ['case', caseId, 'checklist'],
  queryFn: () => answer(api.GET('/api/v1/inspections/{caseId}/checklist', { params: { path: { caseId } } })) as Promise<Checklist>,
});

export const mark = (caseId: string, step: string, state: Mark, note?: string) =>
  answer(api.PUT('/api/v1/inspections/{caseId}/checklist/{step}', { params: { path: { caseId, step } }, body: { state, note: note?.trim() ? note : undefined } })) as Promise<Checklist>;

/** What helps with a step, in one line: the rapid test, the paper, where it is written. */
export function helpOf(step: Pick<Step, 'test' | 'paper' | 'source'>): string {
  return [
    step.test && s.checklist.test(step.test.device, step.test.indicators.join(', ')),
    step.paper && s.checklist.paper(step.paper),
    step.source,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** How far the whole is, in words. */
export function progressOf({ items, mandatoryOpen }: Checklist): string {
  const done = items.filter((step) => step.state !== 'OPEN').length;
  return s.checklist.progress(done, items.length, Number(mandatoryOpen));
}
