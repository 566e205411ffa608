import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Link, Outlet, redirect } from '@tanstack/react-router';
import { LoggedIn, LoggedOut, LoginFailed, Plain } from '../login/pages';
import { session } from '../login/session';
import { s } from '../strings/en';
import { Trouble } from '../ui/Trouble';
import { pagesFor } from './pages';
import { queries } from './queries';
import { For, Shell } from './Shell';

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: () => (
    <Plain title={s.errors.notFound}>
      <Link to="/">{s.errors.home}</Link>
    </Plain>
  ),
  errorComponent: ({ error, reset }) => (
    <main style={{ padding: 24 }}>
      <Trouble error={error} again={reset} />
    </main>
  ),
});

const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });

const Dashboard = lazyRouteComponent(() => import('../dashboard/DashboardPage'), 'DashboardPage');
const Declarations = lazyRouteComponent(() => import('../tracking/DeclarationsPage'), 'DeclarationsPage');
const Declaration = lazyRouteComponent(() => import('../tracking/DeclarationPage'), 'DeclarationPage');
const Inspections = lazyRouteComponent(() => import('../worklist/InspectionsPage'), 'InspectionsPage');
const Case = lazyRouteComponent(() => import('../worklist/CasePage'), 'CasePage');
const Planning = lazyRouteComponent(() => import('../planning/PlanningPage'), 'PlanningPage');
const Alarms = lazyRouteComponent(() => import('../alarm/AlarmsPage'), 'AlarmsPage');
const Overrides = lazyRouteComponent(() => import('../override/OverridesPage'), 'OverridesPage');
const Devices = lazyRouteComponent(() => import('../device/DevicesPage'), 'DevicesPage');
const Device = lazyRouteComponent(() => import('../device/DevicePage'), 'DevicePage');
const Tests = lazyRouteComponent(() => import('../laboratory/TestsPage'), 'TestsPage');
const Test = lazyRouteComponent(() => import('../laboratory/TestPage'), 'TestPage');
const Measures = lazyRouteComponent(() => import('../regulation/MeasuresPage'), 'MeasuresPage');
const Pack = lazyRouteComponent(() => import('../regulation/PackPage'), 'PackPage');
const Proposal = lazyRouteComponent(() => import('../regulation/ProposalPage'), 'ProposalPage');
const Criteria = lazyRouteComponent(() => import('../criteria/CriteriaPage'), 'CriteriaPage');
const CriteriaProposal = lazyRouteComponent(() => import('../criteria/CriteriaProposalPage'), 'CriteriaProposalPage');
const Policy = lazyRouteComponent(() => import('../balance/PolicyPage'), 'PolicyPage');
const PolicyProposal = lazyRouteComponent(() => import('../balance/PolicyProposalPage'), 'PolicyProposalPage');
const Models = lazyRouteComponent(() => import('../model/ModelsPage'), 'ModelsPage');
const Model = lazyRouteComponent(() => import('../model/ModelPage'), 'ModelPage');
const Guidance = lazyRouteComponent(() => import('../guidance/GuidancePage'), 'GuidancePage');
const Standing = lazyRouteComponent(() => import('../trader/StandingPage'), 'StandingPage');
const Trader = lazyRouteComponent(() => import('../trader/TraderPage'), 'TraderPage');
const DeadLetters = lazyRouteComponent(() => import('../deadletter/DeadLettersPage'), 'DeadLettersPage');
const DeadLetter = lazyRouteComponent(() => import('../deadletter/DeadLetterPage'), 'DeadLetterPage');
const Audit = lazyRouteComponent(() => import('../audit/AuditPage'), 'AuditPage');

/** The filters of a list as they stand in the address: texts, and lists of texts. */
export type Filters = Record<string, string | string[] | undefined>;

export function filters(search: Record<string, unknown>): Filters {
  const found: Filters = {};
  for (const [name, value] of Object.entries(search)) {
    if (Array.isArray(value)) found[name] = value.map(String);
    else if (value !== undefined && value !== null && value !== '') found[name] = String(value);
  }
  return found;
}

const tree = root.addChildren([
  createRoute({ getParentRoute: () => root, path: '/logged-in', component: LoggedIn }),
  createRoute({ getParentRoute: () => root, path: '/logged-out', component: LoggedOut }),
  createRoute({ getParentRoute: () => root, path: '/login-failed', component: LoginFailed }),
  shell.addChildren([
    createRoute({
      getParentRoute: () => shell,
      path: '/',
      component: () => <For to="/"><Dashboard /></For>,
      // Who has no dashboard starts at the first page there is.
      beforeLoad: async () => {
        const who = await queries.fetchQuery(session);
        const first = pagesFor(who.roles)[0];
        if (first && first.to !== '/') throw redirect({ to: first.to });
      },
    }),
    createRoute({ getParentRoute: () => shell, path: '/declarations', validateSearch: filters, component: () => <For to="/declarations"><Declarations /></For> }),
    createRoute({ getParentRoute: () => shell, path: '/declarations/$mrn', component: () => <For to="/declarations"><Declaration /></For> }),
    createRoute({ getParentRoute: () => shell, path: '/inspections', validateSearch: filters, component: () => <For to="/inspections"><Inspections /></For> }),
    createRoute({ getParentRoute: () => shell, path: '/inspections/$caseId', component: () => <For to="/inspections"><Case /></For> }),
    createRoute({ getParentRoute: () => shell, path: '/planning', validateSearch: filters, component: () => <For to="/planning"><Planning /></For> }),
    createRoute({ getParentRoute: () => shell, path: '/port-alarms', validateSearch: filters, component: () => <For to="/port-alarms"><Alarms /></For> }),
    createRoute({ getParentRoute: () => shell, path: '/overrides', component: () => <For to="/overrides"><Overrides /></For> }),
    createRoute({ getParentRoute: () => shell, path: '/devices', component: () => <For to="/devices"><Devices /></For> }),
    createRoute({ getParentRoute: () => shell, path: '/devices/$deviceId', component: () => <For to="/devices"><Device /></For> }),
    createRoute({ getParentRoute: () => shell, path: '/laboratory', validateSearch: filters, component: () => <For to="/laboratory"><Tests /></For> }),
    createRoute({ getParentRoute: () => shell, path: '/laboratory/$testId', component: () => <For to="/laboratory"><Test /></For> }),
    createRoute({ getParentRoute: () => shell, path: '/measures', validateSearch: filters, component: () => <For to="/measures"><Measures /></For> }),
    createRoute({ getParentRoute: () => shell, path: '/measures/$pack', component: () => <For to="/measures"><Pack /></For> }),
    createRoute({ getParentRoute: () => shell, path: '/measures/proposals/$id', component: () => <For to="/measures"><Proposal /></For> }),
    createRoute({ getParentRoute: () => shell, path: '/criteria', component: () => <For to="/criteria"><Criteria /></For> }),
    createRoute({ getParentRoute: () => shell, path: '/criteria/proposals/$id', component: () => <For to="/criteria"><CriteriaProposal /></For> }),
    createRoute({ getParentRoute: () => shell, path: '/policy', component: () => <For to="/policy"><Policy /></For> }),
    createRoute({ getParentRoute: () => shell, path: '/policy/proposals/$id', component: () => <For to="/policy"><PolicyProposal /></For> }),
    createRoute({ getParentRoute: () => shell, path: '/models', component: () => <For to="/models"><Models /></For> }),
    createRoute({ getParentRoute: () => shell, path: '/models/$id', component: () => <For to="/models"><Model /></For> }),
    createRoute({ getParentRoute: () => shell, path: '/guidance', component: () => <For to="/guidance"><Guidance /></For> }),
    createRoute({ getParentRoute: () => shell, path: '/standing', component: () => <For to="/standing"><Standing /></For> }),
    createRoute({ getParentRoute: () => shell, path: '/traders/$eori', component: Trader }),
    createRoute({ getParentRoute: () => shell, path: '/dead-letters', validateSearch: filters, component: () => <For to="/dead-letters"><DeadLetters /></For> }),
    createRoute({ getParentRoute: () => shell, path: '/dead-letters/$service/$id', component: () => <For to="/dead-letters"><DeadLetter /></For> }),
    createRoute({ getParentRoute: () => shell, path: '/audit', validateSearch: filters, component: () => <For to="/audit"><Audit /></For> }),
  ]),
]);

export const router = createRouter({ routeTree: tree, basepath: '/console', defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
