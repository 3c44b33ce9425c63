import { useState } from 'react';

/**
 * The latest value there was. A query without data forgets its error while it asks again; what failed should stay
 * said until there is an answer, or the page blinks.
 */
export function useLast<Value>(value: Value | null): Value | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}
