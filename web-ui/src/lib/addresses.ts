/** Where in the page a post is shown, perhaps with one of its mentions in view. */
export function addressOfPost(id: string, mention?: number): string {
  const path = `/posts/${encodeURIComponent(id)}`;
  return mention === undefined ? path : `${path}?mention=${mention}`;
}

export const addressOfEntity = (id: string): string => `/entities/${encodeURIComponent(id)}`;

export const addressOfGraph = (id: string): string => `/graph/${encodeURIComponent(id)}`;
