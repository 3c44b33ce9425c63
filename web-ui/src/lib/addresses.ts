/** Where in the page a post is shown, perhaps with one of its mentions in view. */
export function addressOfPost(id: string, mention?: number): string {
  const path = `/posts/${encodeURIComponent(id)}`;
  return mention === undefined ? path : `${path}?mention=${mention}`;
}

export const addressOfEntity = (id: string): string => `/entities/${encodeURIComponent(id)}`;

/** The list of entities, narrowed to some words. */
export const addressOfEntities = (search: string): string =>
  search ? `/entities?${new URLSearchParams({ q: search })}` : '/entities';

export const addressOfGraph = (id: string): string => `/graph/${encodeURIComponent(id)}`;
