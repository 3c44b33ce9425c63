/** What browser tests have in common: the steps that they tell, and a page that may not complain. */
import assert from 'node:assert/strict';
import { join } from 'node:path';

/** Runs a test against the clock; exits with 1 and one clear sentence if it fails. */
export async function tested(longest, run) {
  const alarm = setTimeout(() => {
    console.error(`browser test failed: not done after ${longest / 60_000} minutes`);
    process.exit(1);
  }, longest);
  try {
    await run();
  } catch (failure) {
    console.error(`browser test failed: ${failure.message}`);
    process.exitCode = 1;
  } finally {
    clearTimeout(alarm);
  }
}

export async function step(name, run) {
  const start = Date.now();
  try {
    await run();
  } catch (failure) {
    throw new Error(`${name}: ${failure.message}`, { cause: failure });
  }
  console.log(`${String(Date.now() - start).padStart(6)} ms  ${name}`);
}

/** Everything that went wrong without the reader being told. */
export function complaintsOf(page, base) {
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`console: ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    // A list that is left while it loads takes its request back.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${request.method()} ${request.url()}: ${reason}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(base)) complaints.push(`a request to elsewhere: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} from ${response.url()}`);
  });
  return complaints;
}

/** A picture of the page once its own pictures are there; the page may not be wider than the window. */
export async function shoot(page, folder, name, size = { width: 1280, height: 800 }) {
  await page.setViewportSize(size);
  await page.waitForFunction(() =>
    // What lies in closed details is not loaded before they are opened.
    [...document.images]
      .filter((image) => image.checkVisibility())
      .every((image) => image.complete || image.getBoundingClientRect().top > window.innerHeight),
  );
  await page.screenshot({ path: join(folder, `${name}.png`) });
  const [needed, given] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth];
  });
  assert.ok(needed <= given, `${name} is ${needed} pixels wide and the window only ${given}`);
}

/** Sends a post over HTTP, as any source of posts would; gives its id. */
export async function sendPost(base, { text, author, picture, altText }) {
  const response = await fetch(`${base}/posts`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      source: 'browser-test',
      id: `journey-${Date.now()}`,
      text,
      author,
      pictures: [{ data: picture.toString('base64'), altText }],
    }),
  });
  assert.equal(
    response.status,
    201,
    `POST /posts answered ${response.status}: ${await response.clone().text()}`,
  );
  return (await response.json()).id;
}
