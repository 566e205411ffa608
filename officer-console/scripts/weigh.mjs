// What a browser has to load before the first page shows: refuses more than 300 kB of script (gzip).
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT = 300_000;
const home = new URL('../dist/console/', import.meta.url);
const page = readFileSync(new URL('index.html', home), 'utf8');
const scripts = [...page.matchAll(/(?:src|href)="\/console\/(assets\/[^"]+\.js)"/g)].map((match) => match[1]);
const bytes = scripts.reduce((sum, script) => sum + gzipSync(readFileSync(new URL(script, home))).length, 0);
console.log(`First load: ${scripts.length} scripts, ${(bytes / 1000).toFixed(1)} kB gzip`);
if (scripts.length === 0 || bytes > LIMIT) {
  console.error(`The first load must stay within ${LIMIT / 1000} kB; load what a page needs with the page.`);
  process.exit(1);
}
