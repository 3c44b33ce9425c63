/**
 * Takes a post from ingest to the page, in a real browser: `node e2e/journey.mjs BASE_URL SCREENSHOT_DIR`.
 *
 * Exits with 1 and one clear sentence if anything is not as a reader should find it, if the page logs an error, or if
 * a request fails or goes elsewhere. Without arguments it starts the fake server and tests against that.
 */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { withBrowser } from './browser.mjs';
import { startFakeServer } from './fake-server.mjs';
import { drawnPicture } from './picture.mjs';
import { complaintsOf, sendPost, shoot as shot, step, tested } from './watched-page.mjs';

const PATIENCE = 60_000;
const LONGEST = 240_000;
const PERSON = 'Marie Curie';
const PLACE = 'London';
/** The emoji stands before the names, so that offsets counted in the wrong unit mark the wrong letters. */
const TEXT = `🎉👩‍🔬 ${PERSON} spent a rainy afternoon at the British Museum in ${PLACE}`;
/** Made to break out of its place: HTML that would run, a word wider than a telephone, and Arabic, which runs leftwards. */
const LONG_WORD = 'Donaudampfschiff'.repeat(9);
const HOSTILE = `<img src=x onerror="document.body.innerHTML=''"> ${LONG_WORD} مرحبا يا ${PERSON}`;

const fake = process.argv[2] ? undefined : await startFakeServer();
const base = (process.argv[2] ?? fake.url).replace(/\/$/, '');
const screenshots = resolve(process.argv[3] ?? 'target/screenshots');
mkdirSync(screenshots, { recursive: true });

try {
  await tested(LONGEST, async () => {
    await withBrowser((context) => journey(context));
    console.log(`A post went from ingest to the page. Screenshots: ${screenshots}`);
  });
} finally {
  fake?.close();
}

async function journey(context) {
  const before = await progress();
  const hostile = await sendPost(base, {
    text: HOSTILE,
    author: LONG_WORD,
    picture: drawnPicture(),
    altText: LONG_WORD,
  });
  const id = await sendPost(base, {
    text: TEXT,
    author: 'browser_test',
    picture: drawnPicture(),
    altText: 'A drawn sun over a drawn sea',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const complaints = complaintsOf(page, base);

  const shoot = (name, size) => shot(page, screenshots, name, size);
  const narrow = { width: 390, height: 844 };

  await step('the list shows the post with its names marked', async () => {
    await page.goto(`${base}/#/posts`);
    await appears(page, id);
    const card = cardOf(page, id);
    await card.locator('.mark', { hasText: new RegExp(`^${PERSON}$`) }).waitFor();
    await card.locator('.mark', { hasText: new RegExp(`^${PLACE}$`) }).waitFor();
    assert.equal(
      await card.locator('.post-card-text').innerText(),
      TEXT,
      'the text is shown exactly as sent',
    );
    await card.locator('img').scrollIntoViewIfNeeded();
    await page.waitForFunction((image) => image.naturalWidth > 0, await card.locator('img').elementHandle());
    await shoot('1-posts');
    await shoot('1-posts-narrow', narrow);
    await shoot('1-posts');
  });

  await step('a hostile post is nothing but text', async () => {
    await appears(page, hostile);
    const text = cardOf(page, hostile).locator('.post-card-text');
    assert.equal(await text.innerText(), HOSTILE, 'the text is shown exactly as sent');
    assert.equal(await text.locator('img').count(), 0, 'no picture comes out of a text');
    await page.goto(`${base}/#/posts/${hostile}`);
    await page.locator('.reading-text', { hasText: LONG_WORD }).waitFor();
    await shoot('1-hostile-narrow', narrow);
    await shoot('1-hostile');
    await page.goBack();
    await cardOf(page, id).waitFor();
  });

  await step('the post explains its decisions', async () => {
    await cardOf(page, id).locator('.mark', { hasText: PERSON }).click();
    await page.waitForURL(`**/#/posts/${id}*`);
    const decision = page.getByRole('region', { name: `Decision on ${PERSON}` });
    await decision.waitFor();
    await page.locator('.reading .mark', { hasText: PLACE }).click();
    await page.getByRole('region', { name: `Decision on ${PLACE}` }).waitFor();
    // The place is the last name and still under the pointer; the key goes on to the first one.
    await page.keyboard.press('j');
    await decision.waitFor();
    await shoot('2-post');
    await shoot('2-post-narrow', narrow);
    await shoot('2-post');
  });

  let label = '';
  await step('the entity lists the post', async () => {
    label = await chooseLinkedMention(page);
    await page.locator('.chosen').first().click();
    await page.getByRole('heading', { level: 1, name: label }).waitFor();
    await page.locator('.post-list', { hasText: TEXT }).waitFor();
    await shoot('3-entity');
    await shoot('3-entity-narrow', narrow);
    await shoot('3-entity');
  });

  await step('the graph is drawn around the entity', async () => {
    await page.getByRole('link', { name: 'Show in the graph' }).click();
    await page.locator('.node[data-central]', { hasText: label }).waitFor();
    await page.locator(`.drawing a[href*="${id}"] .node[data-kind="post"]`).waitFor();
    assert.ok((await page.locator('.edge').count()) >= 1, 'the graph has edges');
    await shoot('4-graph');
  });

  await step('the entities can be searched', async () => {
    await page.getByRole('link', { name: 'Entities', exact: true }).click();
    await page.getByRole('searchbox').fill(label);
    await page.locator('.entity-row', { hasText: label }).first().waitFor();
    await shoot('5-entities');
  });

  await step('the journey counts the post', async () => {
    await page.getByRole('link', { name: 'Journey', exact: true }).click();
    const bar = page.getByRole('progressbar', { name: 'Posts that have arrived' });
    await bar.waitFor();
    const arrived = before.inGraph + before.putAside + 2;
    assert.equal(await bar.getAttribute('aria-valuemax'), String(before.total + 2), 'two more posts set out');
    assert.ok(Number(await bar.getAttribute('aria-valuenow')) >= arrived, 'our two posts have arrived');
    await shoot('6-journey');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${base}/#/posts/${id}`);
    await page.locator('.reading .mark', { hasText: PERSON }).waitFor();
    await shoot('7-post-dark');
  });

  assert.deepEqual(complaints, [], 'the page complained');
}

async function progress() {
  return (await fetch(`${base}/journey`)).json();
}

/** Waits for the post in the list: it comes by itself into an empty list, and on demand into one that is being read. */
async function appears(page, id) {
  const newcomers = page.locator('.newcomers button');
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    if ((await cardOf(page, id).count()) > 0) return;
    if (await newcomers.isVisible()) await newcomers.click();
    await page.waitForTimeout(250);
  }
  throw new Error(`post ${id} did not appear within ${PATIENCE / 1000} seconds`);
}

/** Which names are linked depends on the index, so the first that is. */
async function chooseLinkedMention(page) {
  const marks = page.locator('.reading .mark[data-decision="linked"]');
  assert.ok((await marks.count()) > 0, 'no name is linked');
  await marks.first().click();
  await page.mouse.move(5, 5);
  return page.locator('.chosen .chosen-label').first().innerText();
}

function cardOf(page, id) {
  return page.locator('.post-card', { has: page.locator(`a[href*="${id}"]`) });
}
