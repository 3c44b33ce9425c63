/**
 * Draws the demo's pictures: `node demo-pictures/draw.mjs [FOLDER]`.
 *
 * They are kept in the repository; run this after a change to a scene. The same browser draws the same bytes.
 */
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withBrowser } from '../e2e/browser.mjs';
import { scenes, size } from './scenes.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(
  process.argv[2] ?? join(here, '../../deploy/laptop/src/main/resources/iconograph/demo/images'),
);
mkdirSync(folder, { recursive: true });

const faces = [
  ['Newsreader', 'newsreader', 'normal'],
  ['Newsreader', 'newsreader', 'italic'],
  ['Instrument Sans', 'instrument-sans', 'normal'],
].map(([family, name, style]) => {
  const file = join(
    here,
    `../node_modules/@fontsource-variable/${name}/files/${name}-latin-wght-${style}.woff2`,
  );
  const bytes = readFileSync(file).toString('base64');
  return `@font-face{font-family:'${family}';font-style:${style};font-weight:200 800;src:url(data:font/woff2;base64,${bytes})}`;
});

await withBrowser(async (context) => {
  const page = await context.newPage();
  await page.setViewportSize(size);
  let total = 0;
  for (const [name, draw] of Object.entries(scenes)) {
    await page.setContent(
      `<!doctype html><meta charset="utf-8"><style>${faces.join('')}body{margin:0}svg{display:block}</style>
       <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}">${draw()}</svg>`,
    );
    await page.evaluate(() => document.fonts.ready);
    const path = join(folder, `${name}.jpg`);
    await page.screenshot({ path, type: 'jpeg', quality: 80 });
    total += statSync(path).size;
    console.log(`${String(statSync(path).size).padStart(7)}  ${name}.jpg`);
  }
  console.log(`${String(total).padStart(7)}  in all`);
});
