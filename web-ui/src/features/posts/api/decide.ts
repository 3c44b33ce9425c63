import { postAs } from '../../../lib/request';

/** A fact of a post, told from others by what it speaks of. */
export type Fact =
  | { what: 'name'; mention: string }
  | { what: 'depiction'; mention: string; region: string; entity: string }
  | { what: 'relation'; mention: string; tail: string; type: string }
  | { what: 'object-relation'; mention: string; region: string; type: string };

export interface Verdict {
  kind: 'approve' | 'reject';
  fact: Fact;
}

/** Who decides, and the token that lets them. */
export interface Decider {
  by: string;
  token: string;
}

/** Says of a fact that it is so, or not. Earlier verdicts are shown beside it, so contradicting them is meant. */
export function decide(verdict: Verdict, { by, token }: Decider): Promise<void> {
  return postAs(token, '/decisions', { by, confirmed: true, decisions: [verdict] });
}
