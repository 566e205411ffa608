import { s } from '../strings/en';

/** Times in the reader's zone; a duration in the two largest units that say something. */
const short = new Intl.DateTimeFormat(undefined, { day: '2-digit', month: 'short', hour: '2-digit', minute: '2-digit' });
const long = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

const withYear = new Intl.DateTimeFormat(undefined, { year: 'numeric', day: '2-digit', month: 'short', hour: '2-digit', minute: '2-digit' });

/** A moment; its year is told where it is not this one. */
export function local(iso: string, precise = false, now = new Date()): string {
  const at = new Date(iso);
  return (precise ? long : at.getFullYear() === now.getFullYear() ? short : withYear).format(at);
}

const MOMENTS = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z/g;

/** A sentence of a service, with its moments as everything else on the page tells them. */
export function told(sentence: string): string {
  return sentence.replace(MOMENTS, (iso) => local(iso));
}

/** From when to when something holds, in days. */
export function span(from: string | undefined, until: string | null | undefined): string {
  if (!from) return '–';
  return until ? `${from} – ${until}` : s.time.from(from);
}

export function utc(iso: string): string {
  return new Date(iso).toISOString().replace('T', ' ').replace(/\.\d+Z$|Z$/, ' UTC');
}

const UNITS: [string, number][] = [['d', 86_400_000], ['h', 3_600_000], ['min', 60_000], ['s', 1000]];

export function duration(millis: number): string {
  if (millis < 1000) return `${Math.round(millis)} ms`;
  const parts: string[] = [];
  let left = millis;
  for (const [name, size] of UNITS) {
    const whole = Math.floor(left / size);
    if (whole > 0 || (parts.length === 1 && name !== 'd')) {
      if (whole > 0) parts.push(`${whole} ${name}`);
      if (parts.length === 2) break;
      left -= whole * size;
    }
  }
  return parts.slice(0, 2).join(' ');
}

const PARTS = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** ISO 8601 durations of days and below, as milliseconds. */
export function millisOf(iso: string): number {
  const found = PARTS.exec(iso);
  if (!found) return 0;
  const [, d = '0', h = '0', m = '0', sec = '0'] = found;
  return Number(d) * 86_400_000 + Number(h) * 3_600_000 + Number(m) * 60_000 + Number(sec) * 1000;
}

/** A moment as a field for date and time shows it, in the reader's zone. */
export function toField(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

/** What stands in such a field, as the API takes it. */
export function fromField(text: string): string | undefined {
  const at = new Date(text);
  return text && !Number.isNaN(at.getTime()) ? at.toISOString() : undefined;
}
