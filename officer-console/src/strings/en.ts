/** Every word the console says, in one place; a translation is another file of this shape. */
export const en = {
  product: 'Greenlane',
  skip: 'Skip to the page',
  nav: {
    label: 'Pages', dashboard: 'Dashboard', declarations: 'Declarations', inspections: 'Inspections',
    deadLetters: 'Dead letters', audit: 'Audit', measures: 'Measures', guidance: 'Guidance', standing: 'Your standing',
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
    tier: 'Tier', rate: 'Compliance rate', inspections: 'Inspections that count', lodged: 'Lodged', untouched: 'Cleared untouched', held: 'Held', why: 'Why', improve: 'How to improve', none: 'Nothing is known of this enterprise yet.', all: 'All declarations of this trader', yours: 'Your declarations', size: 'Size', title: (eori: string) => `Trader ${eori}`, ownIntro: 'What customs knows of your enterprise, why it treats your goods as it does, and what would change that.',
    topics: 'By topic', topicsHelp: 'A clean inspection speaks for every topic, a finding for its own. The tier follows from the whole.', bound: 'Breaks rules at most (95 % sure)', examined: 'Examined', notConform: 'Not conform', trend: 'The last 24 months', month: 'Month', changes: 'Changes of tier', noChanges: 'The tier has never changed.',
    means: { TRUSTED: 'Few consignments are examined; some always are.', STANDARD: 'Examined as is usual.', WATCHED: 'Examined more often, until the rate is low again.', SUSPENDED: 'Every risk is examined, until the suspension ends.' } as Record<string, string>,
  },
  settle: {
    title: 'Give what is missing', field: (label: string, item: number) => `${label} (item ${item})`, send: 'Send', sent: 'Sent. The declaration is being assessed again.',
  },
  repair: {
    reports: 'Self-reports', noReports: 'None.', report: 'Report a violation yourself', reportHelp: 'What you report before customs selects the goods does not lower your tier.', what: 'What is wrong',
    plans: 'Corrective plans', noPlans: 'None.', plan: 'Propose a corrective plan', planHelp: 'Say what you will do so that it does not happen again. A plan that is accepted shortens a suspension.', measures: 'What you will do', doneBy: 'Done by', accept: 'Accept', refuse: 'Refuse',
    states: { PROPOSED: 'Proposed', ACCEPTED: 'Accepted', REFUSED: 'Refused' } as Record<string, string>,
  },
  inspections: {
    title: 'Inspections', deadline: 'Deadline', state: 'State', claimedBy: 'Officer', claim: 'Claim', claimed: 'You have this case.', release: 'Give back', releaseReason: 'Why it is given back', conclude: 'Conclude', reasons: 'Why it stands out', opened: 'Opened', perishable: 'Perishable until',
    outcome: 'Outcome', CONFORM: 'Conform', NOT_CONFORM: 'Not conform', topic: 'Topic', severity: 'Severity (0 to 1)', note: 'Note', reason: 'Reason, for the file', message: 'What the trader will read', disposal: 'What happens to the goods', TAKE_BACK: 'Take back', DESTROY: 'Destroy',
    preview: 'Look at it first', previewTitle: 'What the trader will read', send: 'Send and conclude', back: 'Go on writing', refusedPreview: 'The declaration is refused.', clearedPreview: 'The declaration is cleared as far as the examination goes.', done: 'Concluded.', kept: 'What you typed is kept in this tab until it is sent.',
    declaration: 'Declaration', takeFirst: 'Claim the case to conclude it.', others: (who: string) => `${who} has this case.`, ended: 'The declaration has ended meanwhile.', overall: 'As a whole', itemOutcome: (n: number) => `Item ${n}`, mine: 'Only mine', undone: 'Not concluded', all: 'All', noTopic: 'Choose a topic', help: 'An item that is not conform makes the whole not conform.',
  },
  topics: { WASTE: 'Waste', SUBSTANCES: 'Hazardous substances', CARBON: 'Carbon', DEFORESTATION: 'Deforestation', RECYCLABILITY: 'Recyclability', DOCUMENTS: 'Documents', OTHER: 'Other' } as Record<string, string>,
  decision: {
    waterfall: (score: number, threshold: number) => `Risk: ${score} points; goods are examined from ${threshold} on.`, points: 'Points', sum: 'Adds up', lawOf: 'Law of', items: 'By item', examineBy: 'Examine by', step: 'Step',
    steps: { CONTROL_DRAW: 'Control draw', PROHIBITION: 'Prohibition or consent', EVIDENCE: 'Evidence', RISK: 'Risk', AUDIT: 'Audit after release' } as Record<string, string>,
    noReasons: 'Nothing speaks against these goods.', examined: 'Customs examines these goods.', draw: 'Control draw', auditDraw: 'Audit draw', drawn: (drawn: boolean, rate: string) => `${drawn ? 'drawn' : 'not drawn'}, at a rate of ${rate}`, inclusion: 'Chance of examination',
    routed: (n: number) => `Decided ${n} times; the latest comes first.`, measures: 'Measures of the decision in force', noMeasures: 'No measure covers these goods.', open: (question: string) => `Open: ${question}`,
  },
  measures: {
    title: 'Measures', hs: 'Commodity code', origin: 'From (country)', destination: 'To (country)', on: 'Law of', ask: 'Look up', covering: (hs: string, on: string) => `What covers ${hs} on ${on}`, nothingCovers: 'No measure covers these goods.',
    measure: 'Measure', place: 'Applies in', line: 'Line', asks: 'Asks for', law: 'Law', packs: 'Packs in force', pack: 'Pack', packTitle: 'Title', places: 'Applies in', version: 'Edition', proposals: 'Proposals', noProposals: 'Nobody has proposed a change.',
    activeFrom: 'Decides from', why: 'Why', proposedBy: 'Proposed by', proposedAt: 'Proposed', proposal: 'Proposal', source: 'Source', since: 'since', per: 'per', valid: 'Valid', later: (size: string) => `${size} firms from`, exempt: 'Exempt origins', only: 'Only from', except: 'Except codes',
    threshold: 'Spared up to, a year', levy: 'Levy', levyTable: (n: number) => `estimated, with ${n} default values`, prefix: 'Code', question: 'Question', allLines: (n: number) => `Show all ${n} lines`, fewer: 'Show fewer lines',
    propose: 'Propose a change', editAs: 'Edit as', form: 'Form', editHelp: 'Nothing changes by proposing: another person has to approve the edition, after it was rehearsed on past declarations.', whole: 'The whole pack', validFrom: 'Valid from', validUntil: 'Valid until (last day)',
    lines: 'Lines', linesHelp: 'One line each: code | goods | group | question. A question makes the code alone not decide.', activeHelp: 'The first day decisions are made with it, UTC', whyHelp: 'For whoever approves, and for the record', cancel: 'Cancel', send: 'Propose',
    inForceSince: 'In force since', difference: 'What changes', newPack: 'This pack is new.', rehearsal: 'Rehearsal', notRehearsed: 'Not rehearsed yet: decide past declarations anew to see what the edition would have changed.',
    changed: (changed: number, of: number) => `${changed} of the last ${of} decisions would have come out otherwise.`, byLane: 'By lane', now: 'In force', then: 'Proposed', byReason: 'Reasons that come and go', noReasons: 'No reason would come or go.', added: 'Come', removed: 'Go', sample: 'Some that would change',
    howMany: 'Past decisions', rehearse: 'Rehearse', rehearsing: 'Deciding them anew …', decide: 'Decide on the proposal', own: 'Somebody else has to approve your proposal.', waitsForDay: (day: string) => `It is approved and waits for ${day}.`, withdraw: 'Withdraw it', notYours: 'A supervisor or the environment authority decides on it.',
    approve: (day: string) => `Approve, to decide from ${day}`, rejectWhy: 'Why not',
    states: { PROPOSED: 'Proposed', APPROVED: 'Approved', ACTIVE: 'In force', REJECTED: 'Rejected', WITHDRAWN: 'Withdrawn' } as Record<string, string>,
  },
  guidance: {
    title: 'What would your goods need?', intro: 'Describe what you want to bring in. You learn which rules apply and why, which papers they ask for, what it may cost, and what needs less. Nothing is declared by asking, and what you type stays in this browser.', goods: 'Your goods', where: 'Where to and when',
    destination: 'Country of destination', countryHelp: 'Two letters', office: 'Customs office, if you know it', officeHelp: 'Its country’s law applies too', arrival: 'Expected arrival', arrivalHelp: 'The law of that day applies',
    item: (n: number) => `Item ${n}`, remove: 'Remove', code: 'Commodity code', codeHelp: '6 to 10 digits', descriptionHelp: 'For you', origin: 'Country of origin', mass: 'Net mass, kg', massHelp: 'For thresholds and levies', value: 'Value, EUR', valueHelp: 'Not needed for the answer',
    environment: 'Emissions and waste, where they matter', emissions: 'Emissions', emissionsHelp: 'Measured by the producer, or the law’s default', DEFAULT: 'Default values', ACTUAL: 'Actual, with a verifier’s report', direct: 'Direct emissions, tCO2e per tonne', directHelp: 'As the producer tells them', basel: 'Basel code of waste', baselHelp: 'Such as B3011', consent: 'Prior informed consent', consentHelp: 'Its reference',
    ask: 'Show what they need', more: 'Add another item', over: 'Start over', answer: 'The answer', print: 'Print', cost: 'What it may cost', notDue: 'An estimate, and not due at the border. What it leaves out stands below.', nothing: 'No measure known here covers these goods.', assumed: 'What was taken for granted',
    lawOf: (day: string, catalogue: string) => `The law of ${day}, as catalogue ${catalogue} has it.`, firstAnswer: 'To be answered first:', met: '✓ There:', unmet: '✗ Missing:', todo: 'What to do:', have: (document: string) => `You have it? ${document}`, reference: 'Its number', check: 'Check again',
    estimate: 'Levy, estimated', price: 'Price taken from', leavesOut: 'Leaves out', alternatives: 'What needs or costs less', saves: (amount: string) => `Saves about ${amount}.`,
  },
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
