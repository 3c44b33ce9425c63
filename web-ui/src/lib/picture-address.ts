const SHA_256 = /^[0-9a-f]{64}$/;

/** Where a kept picture can be had, if that is the name of one. */
export function pictureAddress(sha256: string | null | undefined): string | undefined {
  return sha256 && SHA_256.test(sha256) ? `/pictures/${sha256}` : undefined;
}
