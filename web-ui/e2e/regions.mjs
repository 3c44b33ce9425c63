/**
 * Follows names from a post's text into its picture and back, in a real browser: `node e2e/regions.mjs SCREENSHOT_DIR`.
 *
 * It is the fake server that finds the first name in the picture and no other, so that what is shown is known before.
 */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { withBrowser } from './browser.mjs';
import { startFakeServer } from './fake-server.mjs';
import { drawnPicture } from './picture.mjs';
import { complaintsOf, sendPost, shoot, step, tested } from './watched-page.mjs';

const PATIENCE = 60_000;
const LONGEST = 180_000;
const SHOWN = 'Marie Curie';
const NOT_SHOWN = 'London';
const TEXT = `🎉👩‍🔬 ${SHOWN} spent a rainy afternoon at the British Museum in ${NOT_SHOWN}`;

const screenshots = resolve(process.argv[2] ?? 'target/screenshots');
mkdirSync(screenshots, { recursive: true });

const server = await startFakeServer();
try {
  await tested(LONGEST, async () => {
    await withBrowser((context) => regions(context, server.url));
    console.log(`Names and regions light up together. Screenshots: ${screenshots}`);
  });
} finally {
  server.close();
}

async function regions(context, base) {
  const id = await sendPost(base, { text: TEXT, picture: drawnPicture() });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const complaints = complaintsOf(page, base);
  const mark = (name) => page.locator('.reading-text .mark', { hasText: new RegExp(`^${name}$`) });
  const region = page.locator('.reading-picture .region');
  const away = () => page.mouse.move(5, 5);

  await step('the post draws a region around what it names', async () => {
    await arrived(base, id);
    await page.goto(`${base}/#/posts/${id}`);
    await mark(SHOWN).waitFor();
    assert.equal(await region.count(), 1, 'one name has a region');
    assert.equal(await region.innerText(), SHOWN, 'the region tells the name');
    await page.waitForFunction(() => document.querySelector('.reading-picture img')?.naturalWidth > 0);
    await liesInside(region, page.locator('.reading-picture img'));
  });

  await step('a name that is not shown has no region', async () => {
    await mark(NOT_SHOWN).click();
    await page.getByText('Not shown in the picture', { exact: true }).waitFor();
    assert.equal(await region.filter({ hasText: NOT_SHOWN }).count(), 0, 'it has no region');
    assert.equal(await isLit(region), false, "the other name's region does not light up");
    await shoot(page, screenshots, '8-region-at-rest');
  });

  await step('a name lights up its region', async () => {
    await mark(SHOWN).hover();
    await until(() => isLit(region), 'the region lights up');
    await page.getByText('Shown in the picture', { exact: true }).waitFor();
    await shoot(page, screenshots, '8-region-lit');
    await away();
    await until(async () => !(await isLit(region)), 'the region goes out when the pointer leaves');
  });

  await step('a region lights up its name', async () => {
    assert.equal(await isActive(mark(SHOWN)), false, 'the name is at rest before');
    await region.hover();
    await until(() => isActive(mark(SHOWN)), 'the name lights up');
    assert.equal(await isActive(mark(NOT_SHOWN)), false, 'no other does');
    await until(() => isLit(region), 'so does the region');
    await away();
    await until(async () => !(await isActive(mark(SHOWN))), 'the name goes out when the pointer leaves');
  });

  await step('things are boxed when one asks for them, and regions stay in reach', async () => {
    const thing = page.locator('.reading-picture .thing');
    const toggle = page.getByRole('button', { name: 'Show where things are in picture 1' });
    assert.equal(await thing.count(), 0, 'nothing is boxed at first');
    await toggle.click();
    assert.deepEqual(await thing.allInnerTexts(), ['person 0.91', 'boat 0.42']);
    await region.hover();
    await until(() => isActive(mark(SHOWN)), 'the region under the box lights up its name');
    await shoot(page, screenshots, '8-things');
    await away();
    await toggle.click();
    assert.equal(await thing.count(), 0, 'they go again');
  });

  await step('the keyboard does what the pointer does', async () => {
    await region.focus();
    await until(() => isActive(mark(SHOWN)), 'the name lights up');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: `Decision on ${SHOWN}` }).waitFor();
  });

  await step('a name tells why it was linked so', async () => {
    await page.getByText('Why?', { exact: true }).click();
    await page.getByRole('row', { name: /^Popularity/ }).waitFor();
    await shoot(page, screenshots, '8-why');
  });

  assert.deepEqual(complaints, [], 'the page complained');
}

/** Whether one sees it: a region at rest has no halo. */
function isLit(region) {
  return region.evaluate((box) => getComputedStyle(box).boxShadow !== 'none');
}

function isActive(mark) {
  return mark.evaluate((link) => link.hasAttribute('data-active'));
}

/** The fake server's region is from 22 % to 48 % across and from 12 % to 74 % down. */
async function liesInside(region, picture) {
  const [inner, outer] = await Promise.all([region.boundingBox(), picture.boundingBox()]);
  const wanted = [0.22 * outer.width, 0.12 * outer.height, 0.26 * outer.width, 0.62 * outer.height];
  const found = [inner.x - outer.x, inner.y - outer.y, inner.width, inner.height];
  found.forEach((value, i) =>
    assert.ok(Math.abs(value - wanted[i]) <= 2, `the region lies at ${found}, not at ${wanted}`),
  );
}

async function until(holds, what) {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`it does not come true that ${what}`);
}

async function arrived(base, id) {
  await until(async () => {
    const status = await (await fetch(`${base}/posts/${id}`)).json();
    return status.state === 'inGraph';
  }, 'the post arrives');
}
