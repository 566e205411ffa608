// Builds the console when something it is made of has changed since the last time.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The console needs Node 20.19 or newer to be built; this is ${process.versions.node}.`);
  process.exit(1);
}

function hash(paths) {
  const sum = createHash('sha256');
  const add = (path) => {
    if (statSync(path).isDirectory()) readdirSync(path).sort().forEach((name) => add(join(path, name)));
    else if (!path.endsWith('schema.d.ts')) sum.update(path.slice(home.length)).update(readFileSync(path));
  };
  paths.map((path) => join(home, path)).forEach(add);
  return sum.digest('hex');
}

const npm = (...args) => execFileSync('npm', args, { cwd: home, stdio: ['ignore', 'inherit', 'inherit'] });
const said = (file) => (existsSync(join(home, file)) ? readFileSync(join(home, file), 'utf8') : '');

const packages = hash(['package.json', 'package-lock.json']);
if (said('node_modules/.greenlane') !== packages) {
  npm('ci', '--no-audit', '--no-fund', '--silent');
  writeFileSync(join(home, 'node_modules/.greenlane'), packages);
}
const inputs = packages + hash(['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'scripts']);
if (said('dist/.greenlane') !== inputs || !existsSync(join(home, 'dist/console/index.html'))) {
  npm('run', '--silent', 'build');
  // Names change with content: what Maven copied before would stay beside the new.
  rmSync(join(home, 'target/classes/console'), { recursive: true, force: true });
  mkdirSync(join(home, 'dist'), { recursive: true });
  writeFileSync(join(home, 'dist/.greenlane'), inputs);
}
