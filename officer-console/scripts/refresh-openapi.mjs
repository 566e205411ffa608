// Takes the API's description from a running gateway: node scripts/refresh-openapi.mjs [address]
import { writeFileSync } from 'node:fs';

const gateway = process.argv[2] ?? process.env.GREENLANE_GATEWAY ?? 'http://localhost:8080';
const description = await (await fetch(gateway + '/api/v1/openapi.json')).json();
if (description.info?.['x-missing']?.length) {
  throw new Error('These services did not answer: ' + description.info['x-missing'].join(', '));
}
description.servers = [{ url: '/' }];
const sorted = (value) =>
  Array.isArray(value)
    ? value.map(sorted)
    : value && typeof value === 'object'
      ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]))
      : value;
writeFileSync(new URL('../src/api/openapi.json', import.meta.url), JSON.stringify(sorted(description), null, 1) + '\n');
