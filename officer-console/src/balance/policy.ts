import { answer, api, type Schemas } from '../api/client';

export type Policy = Schemas['Policy'];
export type Proposal = Schemas['PolicyProposal'];
export type Simulated = Schemas['Simulated'];

export const TIERS = ['TRUSTED', 'STANDARD', 'WATCHED', 'SUSPENDED'] as const;

export const inForce = () => ({ queryKey: ['policy'], queryFn: () => answer(api.GET('/api/v1/policy')) as Promise<Policy> });

export const proposals = () => ({ queryKey: ['policy', 'proposals'], queryFn: () => answer(api.GET('/api/v1/policy/proposals')) });

export const proposal = (id: string) => ({
  queryKey: ['policy', 'proposal', id],
  queryFn: () => answer(api.GET('/api/v1/policy/proposals/{id}', { params: { path: { id } } })) as Promise<Proposal>,
});

/** A policy as it is sent: its version is what the service makes of its text. */
export function sendable(policy: Policy): Omit<Policy, 'version'> {
  const { version: _, ...rest } = policy;
  return rest;
}
