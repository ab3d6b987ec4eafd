/** The product's mark: value steps down over haircuts onto a base line. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="var(--mark)" />
      <path d="M7 22.5h18" stroke="var(--mark-ink)" strokeWidth="2.6" strokeLinecap="round" />
      <path d="M8.5 18V8.5h4V18zm5.5 0v-6.5h4V18zm5.5 0v-3h4v3z" fill="var(--mark-ink)" />
    </svg>
  );
}
