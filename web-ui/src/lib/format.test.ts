import { expect, it } from 'vitest';
import { shortened } from './format';

it('shortens a text by its characters, and cuts none of them in two', () => {
  expect(shortened('🎉🎉🎉', 3)).toBe('🎉🎉🎉');
  expect(shortened('🎉🎉🎉🎉', 3)).toBe('🎉🎉…');
});
