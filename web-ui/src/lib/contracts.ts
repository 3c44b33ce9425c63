/** What the services answer, as the page reads it. A field that has no value may be missing or null. */

export type MentionType = 'PER' | 'LOC' | 'ORG' | 'OTHER';

/** Half open, in code points of the text: an emoji counts one. */
export interface TextSpan {
  start: number;
  end: number;
}

/** In pixels of the upright original picture, which its SHA-256 names. */
export interface Region {
  picture: string;
  x: number;
  y: number;
  width: number;
  height: number;
  score: number;
  /** Where it is a picture of its own. */
  crop?: string;
  /** Who said that it is so; missing where a model alone does. */
  approvedBy?: string;
}

export interface Picture {
  sha256: string;
  width: number;
  height: number;
  altText?: string | null;
  /** Missing where nobody looked at it. */
  seen?: Seen | null;
  /** Why it could not be looked at, completing "it …". */
  unreadable?: string | null;
}

/** What a picture shows, whatever the text says. */
export interface Seen {
  caption?: string | null;
  /** The surest first. */
  things: Thing[];
  faces: number;
  /** Of writing, in reading order. */
  lines: string[];
  /** Whether the names of the text were looked for in it. */
  searched: boolean;
}

export interface Thing {
  kind: string;
  x: number;
  y: number;
  width: number;
  height: number;
  score: number;
}

export interface EntitySummary {
  /** A Wikidata item such as `Q42`, or `new:` and a hash for what Wikidata does not know. */
  id: string;
  label: string;
  description?: string | null;
  type: string;
  /** File name on Wikimedia Commons. */
  picture?: string | null;
  /** How many posts name it. */
  posts: number;
}

export interface Candidate {
  entity: string;
  label: string;
  description?: string | null;
  type: string;
  picture?: string | null;
  score: number;
  parts: Record<string, number>;
}

/** Why a name was linked as it was, as the linker said it. */
export interface Explanation {
  span: TextSpan;
  quote: string;
  decision: {
    kind: 'Linked' | 'Ambiguous' | 'Unknown';
    /** A short sentence; missing where there was no second. */
    whyNotTheSecond?: string | null;
    /** All that were weighed, best first. */
    candidates: WeighedCandidate[];
  };
}

export interface WeighedCandidate extends Candidate {
  features?: Record<string, Measure> | null;
  resemblance?: Resemblance | null;
}

/** What was measured of a candidate, and what it adds to the sum that the score follows from. */
export interface Measure {
  value: number;
  adds: number;
}

/** How a region of the post's picture compares with a reference picture of a candidate. */
export interface Resemblance {
  kind: string;
  region: Omit<Region, 'score' | 'crop'>;
  /** File name on Wikimedia Commons, or in the folder that it was taken from. */
  reference: string;
  /** From -1 to 1. */
  similarity: number;
}

export type Decision = 'linked' | 'ambiguous' | 'unknown';

export interface Mention {
  span: TextSpan;
  quote: string;
  type: string;
  score: number;
  model: string;
  regions: Region[];
  decision: Decision;
  entity?: EntitySummary | null;
  /** Best first. */
  candidates: Candidate[];
}

/** `head` and `tail` are indexes into the post's mentions. */
export interface Relation {
  head: number;
  tail: number;
  type: string;
  score: number;
  /** Who said that it is so; missing where a model alone does. */
  approvedBy?: string;
}

/** That the bearer of a mention, an index into the post's mentions, relates to an object in a picture. */
export interface ObjectRelation {
  mention: number;
  type: string;
  object: Region;
}

export interface PostReading {
  id: string;
  source: string;
  sourceId?: string;
  text: string;
  author?: string | null;
  writtenAt: string;
  pictures: Picture[];
  mentions: Mention[];
  relations: Relation[];
  objectRelations?: ObjectRelation[];
}

/** Regions of other pictures that look like one. */
export interface LikeRegions {
  region: string;
  /** By what it can be compared, what tells most first. */
  kinds: string[];
  /** By which of them it was; missing where by none. */
  by?: string | null;
  encoder?: string | null;
  /** The most alike first. */
  items: LikeRegion[];
  /** Why there are none. */
  reason?: string | null;
}

export interface LikeRegion extends Region {
  entities: EntitySummary[];
  /** The newest that tells of it. */
  post: { id: string; text: string; writtenAt: string };
}

/** Posts that say something similar. */
export interface LikePosts {
  /** Missing where nothing was compared. */
  encoder?: string | null;
  /** The most alike first, at most one of posts with the same text. */
  items: LikePost[];
  /** Why there are none. */
  reason?: string | null;
}

export interface LikePost {
  id: string;
  source: string;
  author?: string | null;
  text: string;
  writtenAt: string;
  score: number;
  /** How many posts say just that. */
  times: number;
}

export interface EntityDetail extends EntitySummary {
  wikidata?: string | null;
  names: { name: string; count: number }[];
  together: { entity: EntitySummary; posts: number }[];
}

export interface Neighbourhood {
  nodes: GraphNode[];
  edges: GraphEdge[];
}

export interface GraphNode {
  id: string;
  kind: 'entity' | 'post' | 'picture';
  label: string;
  type?: string | null;
  picture?: string | null;
}

export interface GraphEdge {
  from: string;
  to: string;
  kind: string;
}

export interface GraphSummary {
  posts: number;
  pictures: number;
  mentions: number;
  entities: number;
  linkedEntities: number;
  newEntities: number;
  ambiguousMentions: number;
}

export type PostState = 'waiting' | 'travelling' | 'inGraph' | 'retrying' | 'putAside';

export interface PostStatus {
  id: string;
  source: string;
  sourceId: string;
  state: PostState;
  detail?: string | null;
  attempts: number;
  keptAt: string;
  inGraphAt?: string | null;
  post: { text: string; author?: string | null; writtenAt: string; pictures: Picture[] };
}

export interface JourneyProgress {
  waiting: number;
  travelling: number;
  retrying: number;
  inGraph: number;
  putAside: number;
  total: number;
  postsPerSecond: number;
}

/** Whether Wikidata itself can be asked for what the index of it lacks, and if not, since when and why. */
export interface LiveState {
  kind: 'OFF' | 'REACHABLE' | 'UNREACHABLE';
  since?: string | null;
  reason?: string | null;
}

/** One page of a list; `next` is the cursor of the page after it. */
export interface Page<Item> {
  items: Item[];
  next?: string | null;
}
