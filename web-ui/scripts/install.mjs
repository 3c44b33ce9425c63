/** `npm ci`, unless what package-lock.json asks for is installed already. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const wanted = readFileSync(join(root, 'package-lock.json'), 'utf8');
const receipt = join(root, 'node_modules', '.installed-package-lock.json');

if (existsSync(receipt) && readFileSync(receipt, 'utf8') === wanted) {
  console.log('node_modules matches package-lock.json');
} else {
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (npm.error) {
    console.error(
      `The web page needs Node.js 20.19 or newer with npm: ${npm.error.message}. Build without it by -DskipUi.`,
    );
    process.exit(1);
  }
  if (npm.status !== 0) process.exit(npm.status ?? 1);
  writeFileSync(receipt, wanted);
}
