import { answer, api, proof, Refusal, type Schemas, type Told } from '../api/client';
import { s } from '../strings/en';

export type EvidenceFile = Schemas['EvidenceView'];
export type Limits = Pick<Schemas['EvidenceList'], 'largestFileBytes' | 'mostFiles'>;

export const evidenceOf = (caseId: string) => ({
  queryKey: ['case', caseId, 'evidence'],
  queryFn: () => answer(api.GET('/api/v1/inspections/{caseId}/evidence', { params: { path: { caseId } } })),
});

export const contentOf = (caseId: string, evidenceId: string) => `/api/v1/inspections/${caseId}/evidence/${evidenceId}`;

const KINDS = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf', 'text/plain'];
export const ACCEPTED = [...KINDS, '.csv', '.log'].join(',');

/** What a file is sent as; the service looks at its content. A table or a log is plain text. */
export function mediaType(of: { name: string; type: string }): string {
  if (KINDS.includes(of.type)) return of.type;
  return of.type.startsWith('text/') || /\.(txt|csv|log)$/i.test(of.name) ? 'text/plain' : of.type || 'application/octet-stream';
}

const UNITS: [string, number][] = [['MiB', 1_048_576], ['KiB', 1024]];

export function size(bytes: number): string {
  for (const [unit, of] of UNITS) if (bytes >= of) return `${(bytes / of).toFixed(bytes / of < 10 ? 1 : 0)} ${unit}`;
  return `${bytes} B`;
}

/** What this installation takes. */
export function limitsInWords({ largestFileBytes, mostFiles }: Limits): string {
  return s.evidence.limit(size(largestFileBytes), mostFiles);
}

export interface Kept {
  file: EvidenceFile;
  /** The case had the same content already. */
  before: boolean;
}

/** Sends a file, telling how far it is; the same content sent again is one file. */
export function upload(caseId: string, file: File, progress: (share: number) => void): Promise<Kept> {
  return new Promise((kept, refused) => {
    // Only this way a browser tells how much has been sent.
    const call = new XMLHttpRequest();
    call.open('POST', `/api/v1/inspections/${caseId}/evidence?name=${encodeURIComponent(file.name)}`);
    call.setRequestHeader('Content-Type', mediaType(file));
    for (const [name, value] of Object.entries(proof())) call.setRequestHeader(name, value);
    call.upload.onprogress = (event) => progress(event.lengthComputable ? event.loaded / event.total : 0);
    call.onload = () => (call.status < 300 ? kept({ file: JSON.parse(call.responseText) as EvidenceFile, before: call.status === 200 }) : refused(refusal(call.status, call.responseText)));
    call.onerror = () => refused(refusal(0, ''));
    call.send(file);
  });
}

function refusal(status: number, body: string): Refusal {
  const told = parsed(body);
  return new Refusal(status, { code: told.code ?? (status === 0 ? 'NO_ANSWER' : String(status)), detail: told.detail ?? '', errors: told.errors ?? [] });
}

function parsed(body: string): Partial<Told> {
  try {
    return (JSON.parse(body) ?? {}) as Partial<Told>;
  } catch {
    return {};
  }
}
