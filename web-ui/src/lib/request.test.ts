import { expect, it } from 'vitest';
import { fakeServices } from '../testing/fake-services';
import { Problem, readJson } from './request';

it('tells in words that an answer is no JSON', async () => {
  fakeServices({ '/journey': { html: '<!doctype html><p>Welcome to this hotel' } });

  await expect(readJson('/journey')).rejects.toEqual(
    new Problem(200, 'The server gave an answer that is no JSON.'),
  );
});

it('calls a request that was taken back no problem', async () => {
  fakeServices({ '/journey': 'silence' });
  const reader = new AbortController();
  const reading = readJson('/journey', {}, reader.signal);
  reader.abort();

  await expect(reading).rejects.toBeInstanceOf(DOMException);
});
