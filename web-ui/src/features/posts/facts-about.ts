import type { Mention, PostReading, Region } from '../../lib/contracts';
import { inWords } from '../../lib/format';
import type { Fact } from './api/decide';

/** A fact in words, and who has approved it. */
export interface ShownFact {
  fact: Fact;
  words: string;
  region?: Region;
  approvedBy?: string | undefined;
}

/** What a post says about one of its mentions: that it is a name, which regions show whom, and how it relates. */
export function factsAbout(post: PostReading, index: number): ShownFact[] {
  const mention = post.mentions[index];
  if (!mention) return [];
  const id = idOf(post, mention);
  const { entity } = mention;
  const shown: ShownFact[] = entity
    ? mention.regions.map((region) => ({
        fact: { what: 'depiction', mention: id, region: regionId(region), entity: entity.id },
        words: `This shows ${entity.label}`,
        region,
        approvedBy: region.approvedBy,
      }))
    : [];
  const related = post.relations.flatMap(({ head, tail, type, approvedBy }): ShownFact[] => {
    const from = post.mentions[head];
    const to = post.mentions[tail];
    return from && to && (head === index || tail === index)
      ? [
          {
            fact: { what: 'relation', mention: idOf(post, from), tail: idOf(post, to), type },
            words: `${from.quote}: ${inWords(type.split('/').at(-1) ?? type).toLowerCase()} ${to.quote}`,
            approvedBy,
          },
        ]
      : [];
  });
  const held = (post.objectRelations ?? [])
    .filter((relation) => relation.mention === index)
    .map(({ type, object }): ShownFact => ({
      fact: { what: 'object-relation', mention: id, region: regionId(object), type },
      words: `${mention.quote}: ${type.replaceAll('-', ' ')} this`,
      region: object,
      approvedBy: object.approvedBy,
    }));
  return [
    {
      fact: { what: 'name', mention: id },
      words: `“${mention.quote}” is a name (${mention.type})`,
      approvedBy: /^person:(.+)@decision-\d+$/.exec(mention.model)?.[1],
    },
    ...shown,
    ...related,
    ...held,
  ];
}

const idOf = (post: PostReading, { span }: Mention): string => `${post.id}/${span.start}-${span.end}`;

const regionId = ({ picture, x, y, width, height }: Region): string =>
  `${picture}/${x},${y},${width},${height}`;
