import { answer, api, type Schemas } from '../api/client';
import { s } from '../strings/en';
import { content } from '../device/reading';
import { decimal } from '../ui/typed';

export type Request = Schemas['LaboratoryRequestView'];
export type Test = Schemas['LaboratoryTest'];
export type OwnTest = Schemas['LaboratoryTestView'];
export type Result = Schemas['LaboratoryResult'];
export type Sample = Schemas['Sample'];

/** What laboratories are asked about a case. */
export const requestsOf = (caseId: string) => ({
  queryKey: ['case', caseId, 'laboratory'],
  queryFn: () => answer(api.GET('/api/v1/inspections/{caseId}/laboratory-requests', { params: { path: { caseId } } })) as Promise<Schemas['LaboratoryRequestList']>,
});

/** Where samples may be sent. */
export const laboratories = () => ({
  queryKey: ['laboratories'],
  staleTime: Infinity,
  queryFn: () => answer(api.GET('/api/v1/laboratory/laboratories')),
});

export const ownTest = (testId: string) => ({
  queryKey: ['tests', testId],
  queryFn: () => answer(api.GET('/api/v1/laboratory/tests/{testId}', { params: { path: { testId } } })) as Promise<OwnTest>,
});

/** Who has a sample. */
export function holderOf(sample: Sample): string {
  return sample.custody.at(-1)?.handedTo ?? sample.takenBy;
}

/** Whether a seal was found broken on the way. */
export function spoilt(sample: Sample): boolean {
  return sample.custody.some((entry) => !entry.sealIntact);
}

/** The sample that is between the office and the laboratory. */
export function onItsWay(test: Test): Sample | undefined {
  return test.state === 'SENT' ? test.samples.at(-1) : undefined;
}

/** A second test contests the first, which has a sample by then; one that found the goods conform leaves nothing to contest. */
export function contestable(request: Request): boolean {
  const [first, second] = request.tests;
  return !second && first?.laboratory != null && first.result?.conformity !== 'CONFORM';
}

interface Handed {
  handedFrom: string;
  handedTo?: string;
  handedAt: string | undefined;
}

/** Whether a hand-over is in a sample's chain already. */
export function recorded(sample: Sample | undefined, handed: Handed): boolean {
  const at = handed.handedAt ? Date.parse(handed.handedAt) : NaN;
  return (sample?.custody ?? []).some(
    (entry) => entry.handedFrom === handed.handedFrom.trim() && (handed.handedTo === undefined || entry.handedTo === handed.handedTo.trim()) && Date.parse(entry.handedAt) === at,
  );
}

/** A result in one line: what was found, and what the rule makes of it. */
export function resultInWords(result: Result): string {
  const value = `${content(result.valueMgPerKg)} ${s.readings.expanded(result.expandedUncertaintyMgPerKg, result.coverageFactor)}`;
  return s.laboratory.found(value, s.readings.statement[result.statement] ?? result.statement, s.laboratory[result.conformity]);
}

/** A result as a laboratory types it in. */
export interface ResultFields {
  method: string;
  accreditation: string;
  value: string;
  uncertainty: string;
  factor: string;
  reportReference: string;
  reportSha256: string;
}

/** What was left empty is left out, for the service to say what is missing. */
export function report(fields: ResultFields): Schemas['ResultReport'] {
  return {
    method: fields.method.trim() || undefined,
    accreditation: fields.accreditation.trim() || undefined,
    valueMgPerKg: decimal(fields.value),
    expandedUncertaintyMgPerKg: decimal(fields.uncertainty),
    coverageFactor: decimal(fields.factor),
    reportReference: fields.reportReference.trim() || undefined,
    reportSha256: fields.reportSha256.trim().toLowerCase() || undefined,
  };
}

/** What tells a file from any other, in hexadecimal. */
export async function sha256(file: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
