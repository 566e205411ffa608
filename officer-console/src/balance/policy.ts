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

/** What a policy may call the risk model. */
export const MODELS = ['declarations'];

/** A policy as it is sent: its version is what the service makes of its text, and what holds for a model goes with one. */
export function sendable(policy: Policy): Omit<Policy, 'version'> {
  const { version: _, model, modelThresholds, withoutModel, ...rest } = policy;
  if (!model) return rest;
  const thresholds = Object.entries(modelThresholds ?? {}).filter(([, perCent]) => perCent !== '');
  return {
    ...rest,
    model,
    ...(thresholds.length > 0 && { modelThresholds: Object.fromEntries(thresholds) }),
    ...(withoutModel?.controlRateFactor && { withoutModel }),
  };
}
