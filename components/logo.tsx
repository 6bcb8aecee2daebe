/** The mark: three steps of a funnel, each further and fuller, the last one reached. Same as public/icon/icon.svg. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect className="logo-ground" width="32" height="32" rx="8" />
      <path className="logo-line" d="M8 22.5 15 16l8-6.5" fill="none" strokeWidth="2.2" />
      <circle className="logo-dot" cx="8" cy="22.5" r="2.7" />
      <circle className="logo-dot" cx="15" cy="16" r="3.3" />
      <circle className="logo-dot" cx="23.3" cy="9.3" r="5" />
      <path className="logo-tick" d="m21.1 9.4 1.6 1.6 2.9-3.2" fill="none" strokeWidth="1.5" />
    </svg>
  );
}
