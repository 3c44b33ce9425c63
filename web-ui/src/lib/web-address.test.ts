import { expect, it } from 'vitest';
import { webAddress } from './web-address';

it('lets web addresses pass', () => {
  expect(webAddress('https://www.wikidata.org/wiki/Q90')).toBe('https://www.wikidata.org/wiki/Q90');
});

it.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'JAVASCRIPT:alert(1)',
  '//example.org',
  'nonsense',
  '',
  null,
])('refuses %s', (address) => {
  expect(webAddress(address)).toBeUndefined();
});
