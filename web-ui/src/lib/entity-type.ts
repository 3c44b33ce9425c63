import type { MentionType } from './contracts';

export const MENTION_TYPES: readonly MentionType[] = ['PER', 'LOC', 'ORG', 'OTHER'];

const WORDS: Record<MentionType, { one: string; many: string }> = {
  PER: { one: 'Person', many: 'People' },
  LOC: { one: 'Place', many: 'Places' },
  ORG: { one: 'Organisation', many: 'Organisations' },
  OTHER: { one: 'Other', many: 'Other things' },
};

/** Models may bring label sets of their own; what is not one of ours is shown as something else. */
export function mentionType(type: string | null | undefined): MentionType {
  return MENTION_TYPES.find((known) => known === type) ?? 'OTHER';
}

export function typeName(type: string | null | undefined): string {
  return WORDS[mentionType(type)].one;
}

export function typeNamePlural(type: string | null | undefined): string {
  return WORDS[mentionType(type)].many;
}
