import { answer, api, type Schemas } from '../api/client';
import { s } from '../strings/en';
import { decimal } from '../ui/typed';

export type Finding = Schemas['FindingView'];

export const findingsOf = (caseId: string) => ({
  queryKey: ['case', caseId, 'findings'],
  queryFn: async () => ((await answer(api.GET('/api/v1/inspections/{caseId}/findings', { params: { path: { caseId } } }))) as { items: Finding[] }).items,
});

export interface FindingFields {
  /** Names the finding before the service does: what is sent again with it counts once. */
  key: string;
  itemNumber: string;
  outcome: string;
  topic: string;
  severity: string;
  amount: string;
  unit: string;
  note: string;
  evidence: string[];
  replaces: string;
}

/** A form to write a finding down, or to correct one: then it begins with what was written. */
export function emptyFinding(key: string, items: number[], corrects?: Finding): FindingFields {
  return {
    key,
    itemNumber: corrects ? String(corrects.itemNumber) : items.length === 1 ? String(items[0]) : '',
    outcome: corrects?.outcome ?? '',
    topic: corrects?.topic ?? '',
    severity: corrects?.severity == null ? '' : String(corrects.severity),
    amount: corrects?.quantity?.amount == null ? '' : String(corrects.quantity.amount),
    unit: corrects?.quantity?.unit ?? 'KG',
    note: corrects?.note ?? '',
    evidence: corrects?.evidence ?? [],
    replaces: corrects?.findingId ?? '',
  };
}

/** What was typed as the API takes it; what was left empty is left out, for the service to say what is missing. */
export function request(fields: FindingFields): Schemas['FindingRequest'] {
  const notConform = fields.outcome === 'NOT_CONFORM';
  const amount = decimal(fields.amount);
  return {
    itemNumber: fields.itemNumber ? Number(fields.itemNumber) : undefined,
    outcome: fields.outcome || undefined,
    topic: notConform ? fields.topic || undefined : undefined,
    severity: notConform ? decimal(fields.severity) : undefined,
    quantity: amount ? { amount, unit: fields.unit } : undefined,
    note: fields.note.trim() ? fields.note : undefined,
    evidence: fields.evidence,
    replaces: fields.replaces || undefined,
  };
}

export function outcomeInWords(outcome: Finding['outcome']): string {
  return outcome === 'INCONCLUSIVE' ? s.findings.INCONCLUSIVE : s.inspections[outcome];
}

/** What was seen, in words. */
export function seenInWords(finding: Pick<Finding, 'outcome' | 'topic' | 'severity'>): string {
  return [outcomeInWords(finding.outcome), finding.topic && (s.topics[finding.topic] ?? finding.topic), finding.severity != null && s.findings.severe(String(finding.severity))].filter(Boolean).join(' · ');
}

export function quantityInWords(quantity: Finding['quantity']): string {
  return quantity ? `${quantity.amount} ${s.findings.units[quantity.unit] ?? quantity.unit}` : '';
}
