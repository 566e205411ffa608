import { s } from '../strings/en';

export interface PageLink {
  key: string;
  to: '/' | '/declarations' | '/inspections' | '/planning' | '/port-alarms' | '/overrides' | '/devices' | '/laboratory' | '/measures' | '/criteria' | '/policy' | '/models' | '/guidance' | '/standing' | '/dead-letters' | '/audit';
  label: string;
  roles: string[];
}

/** What each role is shown; what it may do is the services' to say. */
export const PAGES: PageLink[] = [
  { key: 'd', to: '/', label: s.nav.dashboard, roles: ['OFFICER', 'SUPERVISOR', 'ANALYST', 'AUDITOR', 'OPERATOR'] },
  { key: 'l', to: '/declarations', label: s.nav.declarations, roles: ['OFFICER', 'SUPERVISOR', 'ANALYST', 'AUDITOR', 'TRADER'] },
  { key: 'i', to: '/inspections', label: s.nav.inspections, roles: ['OFFICER', 'SUPERVISOR'] },
  { key: 'p', to: '/planning', label: s.nav.planning, roles: ['OFFICER', 'SUPERVISOR'] },
  { key: 'n', to: '/port-alarms', label: s.nav.portAlarms, roles: ['OFFICER', 'SUPERVISOR'] },
  { key: 'w', to: '/overrides', label: s.nav.overrides, roles: ['OFFICER', 'SUPERVISOR'] },
  { key: 'v', to: '/devices', label: s.nav.devices, roles: ['OFFICER', 'SUPERVISOR'] },
  { key: 't', to: '/laboratory', label: s.nav.laboratory, roles: ['LAB'] },
  { key: 'r', to: '/measures', label: s.nav.measures, roles: ['OFFICER', 'SUPERVISOR', 'ANALYST', 'AUTHORITY', 'AUDITOR', 'TRADER'] },
  { key: 'c', to: '/criteria', label: s.nav.criteria, roles: ['SUPERVISOR', 'ANALYST', 'AUDITOR'] },
  { key: 'b', to: '/policy', label: s.nav.policy, roles: ['SUPERVISOR', 'ANALYST', 'AUDITOR'] },
  { key: 'o', to: '/models', label: s.nav.models, roles: ['SUPERVISOR', 'ANALYST', 'AUDITOR'] },
  { key: 'h', to: '/guidance', label: s.nav.guidance, roles: ['TRADER', 'OFFICER', 'SUPERVISOR', 'ANALYST', 'AUTHORITY'] },
  { key: 's', to: '/standing', label: s.nav.standing, roles: ['TRADER'] },
  { key: 'm', to: '/dead-letters', label: s.nav.deadLetters, roles: ['OPERATOR', 'SUPERVISOR', 'AUDITOR'] },
  { key: 'a', to: '/audit', label: s.nav.audit, roles: ['AUDITOR', 'SUPERVISOR'] },
];

export function pagesFor(roles: string[]): PageLink[] {
  return PAGES.filter((page) => page.roles.some((role) => roles.includes(role)));
}
