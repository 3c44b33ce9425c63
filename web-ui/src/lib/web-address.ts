/** The address if a browser may be sent there, which is http and https only; texts of posts are hostile. */
export function webAddress(text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  try {
    const address = new URL(text);
    return address.protocol === 'http:' || address.protocol === 'https:' ? address.href : undefined;
  } catch {
    return undefined;
  }
}
