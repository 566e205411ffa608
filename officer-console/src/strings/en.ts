/** Every word the console says, in one place; a translation is another file of this shape. */
export const en = {
  product: 'Greenlane',
  skip: 'Skip to the page',
  nav: {
    label: 'Pages', dashboard: 'Dashboard', declarations: 'Declarations', inspections: 'Inspections',
    deadLetters: 'Dead letters', audit: 'Audit',
  },
  account: { menu: 'Account', offices: 'Offices', logOut: 'Log out', light: 'Light', dark: 'Dark', auto: 'As the system', scheme: 'Appearance' },
  palette: {
    open: 'Commands', title: 'Go to or do', placeholder: 'Type a page, an MRN or a command', nothing: 'Nothing fits. A whole MRN opens its declaration.',
    openMrn: (mrn: string) => `Open declaration ${mrn}`, search: (text: string) => `Search declarations for “${text}”`, shortcuts: 'Show keyboard shortcuts',
  },
  shortcuts: {
    title: 'Keyboard shortcuts', palette: 'Commands', help: 'This list', next: 'Next row', previous: 'Previous row', open: 'Open the row',
    search: 'Search in the list', go: (page: string) => `Go to ${page}`, close: 'Close',
  },
  login: {
    needed: 'Log in', failed: 'The login did not work', failedBody: 'The identity provider does not answer, or it refused the login. Nothing was changed.',
    again: 'Log in again', out: 'You are logged out', outBody: 'Your session here and at the identity provider has ended.', inTitle: 'You are logged in',
    inBody: 'You can close this page and go on where you were.', toConsole: 'To the console',
    ended: 'Your session has ended', endedBody: 'Log in again in a new tab. What you have typed here stays, and you can go on when you come back.', newTab: 'Log in in a new tab',
    waiting: 'As soon as you are logged in there, this goes away by itself.',
  },
  errors: {
    title: 'This did not work', again: 'Try again', noAnswer: 'The server cannot be reached. Check your connection and try again.', unexpected: 'Something went wrong that should not have.',
    forbidden: 'Your role does not include this page.', forbiddenBody: 'Ask your supervisor if you think it should.', notFound: 'There is no such page.', home: 'To the start',
    code: 'Code', fix: 'What to do',
  },
  loading: 'Loading …',
  list: {
    none: 'Nothing fits these filters.', clear: 'Clear filters', more: 'Loading more …', end: (n: number) => `${n} in all`, soFar: (n: number) => `${n} so far`,
    density: 'Dense rows', columns: 'Columns', filters: 'Filters', save: 'Save these filters', saved: 'Saved filters', name: 'Name', remove: 'Delete', undo: 'Undo', removed: (name: string) => `“${name}” was deleted.`,
    noSaved: 'None yet. Set filters and save them under a name.', apply: 'Search', refresh: 'Look again',
  },
  dashboard: {
    title: 'Dashboard', live: 'Live', since: 'as of', lost: 'Not live: connecting again. Figures are', lanes: 'Decided in the last 24 hours, by lane', untouched: 'Cleared untouched',
    untouchedHelp: 'Of what was decided in the last 24 hours, the share that cleared at once.', time: 'Lodgement to decision, last hour', p50: 'Half within', p90: '90 % within', p99: '99 % within', decisions: 'decisions',
    backlog: 'What waits', status: 'Status', number: 'Number', oldest: 'Oldest', upTo: (d: string) => `up to ${d}`, longer: 'longer', throughput: 'Last 60 minutes', lodged: 'Lodged', decided: 'Decided',
    inspections: 'Inspections by time left', overdue: 'Overdue', open: 'Open', claimed: 'Claimed', office: 'Office', nextDeadline: 'Next deadline', letters: 'Dead letters', failed: 'Failed', parked: 'Waiting behind', service: 'Service',
    noLetters: 'No message waits for repair.', chart: 'Chart', table: 'Table', as: 'Show as', lane: 'Lane', share: 'Share', minute: 'Minute', took: 'Took up to', none: 'No decisions yet', all: 'Standing now',
  },
  status: {
    LODGED: 'Lodged', HELD: 'Held', UNDER_CONTROL: 'Under control', CLEARED: 'Cleared', RELEASED: 'Released', REFUSED: 'Refused', CANCELLED: 'Cancelled',
  } as Record<string, string>,
  lane: { GREEN: 'Green', BLUE: 'Blue', YELLOW: 'Yellow', RED: 'Red' } as Record<string, string>,
  caseState: { OPEN: 'Open', CLAIMED: 'Claimed', CONCLUDED: 'Concluded', WITHDRAWN: 'Withdrawn' } as Record<string, string>,
  actor: { TRADER: 'Trader', CUSTOMS: 'Customs', PORT: 'Port', NOBODY: 'Nobody', SYSTEM: 'Greenlane' } as Record<string, string>,
  declarations: {
    title: 'Declarations', q: 'MRN, LRN or document', qHelp: 'The first 3 or more characters', status: 'Status', lane: 'Lane', trader: 'Trader (EORI)', office: 'Office', hs: 'HS code', container: 'Container', from: 'Lodged from', to: 'Lodged to',
    mrn: 'MRN', lrn: 'LRN', importer: 'Importer', declarant: 'Declarant', lodged: 'Lodged', since: 'Since', next: 'Acts next', any: 'Any',
  },
  declaration: {
    overview: 'Overview', decisions: 'Decisions', trader: 'Trader', message: 'Message', goods: 'Goods', documents: 'Documents', timeline: 'Timeline', holds: 'What must be settled', version: 'Version', transport: 'Transport', parties: 'Parties',
    item: 'Item', code: 'HS code', description: 'Description', origin: 'Origin', mass: 'Net mass', value: 'Value', packages: 'Packages', type: 'Type', reference: 'Reference', noDocuments: 'No documents were given.', until: 'until', owner: 'Acts', deadline: 'Deadline', otherwise: 'Otherwise',
    next: 'Next', refused: 'Refused', disposal: 'Disposal', noDecision: 'There is no decision yet.', decidedAt: 'Decided', score: 'Score', reasons: 'Reasons', versions: 'Versions used', latest: 'in force', showMessage: 'Show the message', messageHelp: 'What was sent, of the version in force, as JSON. That you read it is recorded.', messageSent: (version: number, who: string) => `Version ${version}, sent by ${who}`,
    stages: 'Time per stage', going: 'still', arrival: 'Expected', arrived: 'Arrived', mode: 'Mode', exporter: 'Exporter', containers: 'Containers', vessel: 'Vessel', document: 'Transport document', copy: 'Copy', copied: 'Copied', openCase: 'Inspection', hidden: 'Hidden until asked for',
    onTimeout: { REFUSE: 'refused', REMIND: 'reminded', CLEAR: 'cleared', ESCALATE: 'passed to a supervisor' } as Record<string, string>,
  },
  trader: {
    tier: 'Tier', rate: 'Compliance rate', inspections: 'Inspections that count', lodged: 'Lodged', untouched: 'Cleared untouched', held: 'Held', why: 'Why', improve: 'How to improve', none: 'Nothing is known of this enterprise yet.', all: 'All declarations of this trader',
  },
  inspections: {
    title: 'Inspections', deadline: 'Deadline', state: 'State', claimedBy: 'Officer', claim: 'Claim', claimed: 'You have this case.', release: 'Give back', releaseReason: 'Why it is given back', conclude: 'Conclude', reasons: 'Why it stands out', opened: 'Opened', perishable: 'Perishable until',
    outcome: 'Outcome', CONFORM: 'Conform', NOT_CONFORM: 'Not conform', topic: 'Topic', severity: 'Severity (0 to 1)', note: 'Note', reason: 'Reason, for the file', message: 'What the trader will read', disposal: 'What happens to the goods', TAKE_BACK: 'Take back', DESTROY: 'Destroy',
    preview: 'Look at it first', previewTitle: 'What the trader will read', send: 'Send and conclude', back: 'Go on writing', refusedPreview: 'The declaration is refused.', clearedPreview: 'The declaration is cleared as far as the examination goes.', done: 'Concluded.', kept: 'What you typed is kept in this tab until it is sent.',
    declaration: 'Declaration', takeFirst: 'Claim the case to conclude it.', others: (who: string) => `${who} has this case.`, ended: 'The declaration has ended meanwhile.', overall: 'As a whole', itemOutcome: (n: number) => `Item ${n}`, mine: 'Only mine', undone: 'Not concluded', all: 'All', noTopic: 'Choose a topic', help: 'An item that is not conform makes the whole not conform.',
  },
  topics: { WASTE: 'Waste', SUBSTANCES: 'Hazardous substances', CARBON: 'Carbon', DEFORESTATION: 'Deforestation', RECYCLABILITY: 'Recyclability', DOCUMENTS: 'Documents', OTHER: 'Other' } as Record<string, string>,
  letters: {
    title: 'Dead letters', service: 'Service', state: 'State', type: 'Message', key: 'Key', failedAt: 'Failed', reason: 'Reason', none: 'No message waits here. What cannot be handled shows up with its reason.', body: 'Message', original: 'As it came', repaired: 'As proposed',
    propose: 'Propose a repair', action: 'What to do', REPLAY: 'Handle it again', DISCARD: 'Discard it', repairReason: 'Why', edit: 'Change the message first', invalid: 'This is not valid JSON.', proposeSend: 'Propose', proposed: (who: string) => `${who} proposes:`, approve: 'Approve and carry out', reject: 'Reject', own: 'Somebody else has to decide on your proposal.', settled: 'Settled', onlyOperators: 'Operators propose repairs.', subscription: 'Read by', open: 'Waiting', closed: 'Settled ones',
    states: { FAILED: 'Failed', PARKED: 'Waiting behind', REPLAYED: 'Handled again', DISCARDED: 'Discarded' } as Record<string, string>,
    decided: 'Decided by', carriedOut: 'Done.',
  },
  audit: { title: 'Audit', who: 'Who', action: 'What', mrn: 'MRN', from: 'From', to: 'To', when: 'When', service: 'Service', roles: 'As', concerned: 'Concerned', help: 'Who read or changed what. That you look is recorded too.', more: (n: number) => `and ${n} more` },
  time: { now: 'now', utc: 'UTC' },
};

export type Strings = typeof en;
export const s: Strings = en;
