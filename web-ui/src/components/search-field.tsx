import { useEffect, useRef, useState } from 'react';
import { useSettled } from '../lib/use-settled';
import './search-field.css';

interface SearchFieldProps {
  label: string;
  value: string;
  /** Called when the reader stops typing. */
  onSearch: (words: string) => void;
}

/** A search box that follows its value from outside, and tells of a new one once typing has come to rest. */
export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const settled = useSettled(typed);
  const told = useRef(value);

  useEffect(() => {
    if (value !== told.current) {
      told.current = value;
      setTyped(value);
    }
  }, [value]);

  useEffect(() => {
    if (settled === typed && settled !== told.current) {
      told.current = settled;
      onSearch(settled);
    }
  }, [settled, typed, onSearch]);

  return (
    <label className="search-field">
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="8.5" cy="8.5" r="5.5" />
        <path d="m13 13 4.5 4.5" />
      </svg>
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={typed}
        maxLength={200}
        onChange={(event) => setTyped(event.target.value)}
      />
    </label>
  );
}
