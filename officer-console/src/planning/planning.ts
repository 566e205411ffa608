import { answer, api, type Schemas } from '../api/client';
import { s } from '../strings/en';
import { words } from '../ui/words';

export type Plan = Schemas['PlanView'];
export type Assignment = Plan['assignments'][number];
export type Unplanned = Plan['unplanned'][number];
export type Pin = Plan['pins'][number];
export type Office = Schemas['Office'];

const SOON = 3000;
const NOW_AND_THEN = 60_000;

/** The plan in force; while nobody tells when it changes it is looked at more often. */
export const planOf = (office: string, day: string | undefined, live: boolean) => ({
  queryKey: ['plan', office, day ?? 'today'],
  queryFn: () => answer(api.GET('/api/v1/planning', { params: { query: { office, day } } })) as Promise<Plan>,
  refetchInterval: live ? NOW_AND_THEN : SOON,
  enabled: office !== '',
});

export type Changes = Schemas['PlanChanges'];

/** What tells one state of an office's plan from the next. */
export function stateOf(changes: Changes | null, office: string): string {
  const of = changes?.offices.find((one) => one.office === office);
  return of ? `${of.changes} ${of.plannedAt ?? ''} ${of.failing}` : '';
}

const MINUTES_A_DAY = 1440;

/** Minutes since midnight by the office's clock; 0 for what began on an earlier day, 1440 for what ends on a later one. */
export function minuteOf(at: string, day: string, timeZone: string): number {
  const part = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  );
  const there = `${part.year}-${part.month}-${part.day}`;
  if (there !== day) return there < day ? 0 : MINUTES_A_DAY;
  return Number(part.hour) * 60 + Number(part.minute);
}

export function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

const DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/** When an office is open on a day, in minutes since midnight. */
export function openOn(office: Pick<Office, 'openingHours' | 'holidays'> | undefined, day: string): { from: number; to: number } | null {
  if (!office || office.holidays.includes(day)) return null;
  const hours = (office.openingHours as Record<string, { from: string; to: string } | undefined>)[DAYS[new Date(day).getUTCDay()]!];
  return hours ? { from: minutes(hours.from), to: minutes(hours.to) } : null;
}

function minutes(time: string): number {
  const [hour = '0', minute = '0'] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}

export interface Block {
  of: Assignment;
  from: number;
  to: number;
  /** Which of the lines of its row it stands on; only what is at once needs more than one. */
  line: number;
}

export interface Row {
  key: string;
  name: string;
  about: string;
  lines: number;
  blocks: Block[];
}

/** A day as rows with what stands in each, and the whole hours that hold all of it. */
export interface Board {
  from: number;
  to: number;
  rows: Row[];
}

/** A row for every officer, or for every bay, also for those with nothing to do. */
export function boardOf(plan: Pick<Plan, 'day' | 'timeZone' | 'assignments'>, office: Office | undefined, by: 'officer' | 'bay'): Board {
  const rows = new Map<string, Row>();
  const row = (key: string, name: string, about: string) => rows.get(key) ?? rows.set(key, { key, name, about, lines: 1, blocks: [] }).get(key)!;
  if (by === 'officer') office?.officers.forEach(({ subject, name, skills }) => row(subject, name, skills.map(words).join(', ')));
  else office?.bays.forEach(({ bay, kind, zone }) => row(bay, bay, `${words(kind)}, ${zone}`));
  for (const one of plan.assignments) {
    const from = minuteOf(one.from, plan.day, plan.timeZone);
    const to = Math.max(from + 1, minuteOf(one.to, plan.day, plan.timeZone));
    const into = by === 'officer' ? row(one.officer, one.officerName, '') : row(one.bay ?? '', one.bay ?? s.planning.noBay, '');
    const taken = new Set(into.blocks.filter((other) => other.from < to && from < other.to).map((other) => other.line));
    let line = 0;
    while (taken.has(line)) line++;
    into.blocks.push({ of: one, from, to, line });
    into.lines = Math.max(into.lines, line + 1);
  }
  const all = [...rows.values()];
  const open = openOn(office, plan.day);
  const froms = [...(open ? [open.from] : []), ...all.flatMap((one) => one.blocks.map((block) => block.from))];
  const tos = [...(open ? [open.to] : []), ...all.flatMap((one) => one.blocks.map((block) => block.to))];
  const from = froms.length > 0 ? Math.floor(Math.min(...froms) / 60) * 60 : 6 * 60;
  return { from, to: tos.length > 0 ? Math.max(from + 60, Math.ceil(Math.max(...tos) / 60) * 60) : 22 * 60, rows: all };
}

/** Where on the board a minute stands, in per cent. */
export function at(minute: number, { from, to }: Pick<Board, 'from' | 'to'>): number {
  return (100 * (Math.min(Math.max(minute, from), to) - from)) / (to - from);
}

export function standingInWords(one: Assignment): string {
  return [s.planning.standing[one.standing] ?? words(one.standing), one.expectedAt && s.planning.notThere, one.late && s.planning.late, one.pinned && s.planning.pinned, one.perishable && s.worklist.perishable].filter(Boolean).join(', ');
}

/** All that a block says, for those who cannot see where it stands. */
export function blockInWords(block: Block): string {
  const { of } = block;
  return `${of.mrn}, ${clock(block.from)}–${clock(block.to)}, ${of.officerName}${of.bay ? `, ${of.bay}` : ''}: ${standingInWords(of)}`;
}

/** The day before or after. */
export function shift(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Who may settle something or take it back; the service has the last word. */
export function maySettle(pin: Pin | undefined, who: { subject?: string; roles: string[] } | undefined): boolean {
  return who !== undefined && (who.roles.includes('SUPERVISOR') || !pin || pin.officer === who.subject);
}
