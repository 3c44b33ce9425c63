/** The project's mark: a region of a picture, and in it the node that it became. */
export function Mark() {
  return (
    <svg className="brand" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M3 10V3h7M22 3h7v7M29 22v7h-7M10 29H3v-7" />
      <circle cx="16" cy="16" r="5.5" />
    </svg>
  );
}
