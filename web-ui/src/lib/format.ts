const NUMBER = new Intl.NumberFormat('en-GB');
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

export const count = (value: number): string => NUMBER.format(value);

/** "1 post", "2,048 posts". */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** A share from 0 to 1 as a whole percentage. */
export const percent = (share: number): string => `${Math.round(Math.min(1, Math.max(0, share)) * 100)} %`;

export const day = (moment: string): string => formatted(moment, DAY);

export const dayAndTime = (moment: string): string => formatted(moment, MOMENT);

function formatted(moment: string, format: Intl.DateTimeFormat): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? moment : format.format(date);
}

/** "stringSimilarity" and "string_similarity" as people write it. */
export function inWords(name: string): string {
  const words = name
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The first characters of a text, cut at a whole code point. */
export function shortened(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length
    ? text
    : characters
        .slice(0, length - 1)
        .join('')
        .trimEnd() + '…';
}
