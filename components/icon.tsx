/** Drawn on a 20 × 20 grid with a round pen; they take the colour of the text around them. */
const PATHS = {
  call: 'M4.6 3.2 6.7 3l1.7 3.7-1.6 1.5a10 10 0 0 0 5 5l1.5-1.6L17 13.3l-.2 2.1c-.1 1-.9 1.7-1.9 1.6C8.5 16.4 3.6 11.5 3 5.1c-.1-1 .6-1.8 1.6-1.9Z',
  meeting:
    'M7.2 9.2a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM2.3 16.2c.3-2.7 2.3-4.5 4.9-4.5s4.6 1.8 4.9 4.5M13 4a2.6 2.6 0 0 1 .2 5.1M14.2 11.9c2 .4 3.3 2 3.5 4.3',
  message:
    'M3 5.7C3 4.8 3.7 4 4.7 4h10.6c1 0 1.7.8 1.7 1.7v6.6c0 1-.8 1.7-1.7 1.7H9l-3.7 2.8V14h-.6c-1 0-1.7-.8-1.7-1.7V5.7Z',
  contact: 'M10 3v14M3 10h14',
  advanced: 'm4.5 10.5 3.7 3.7 7.3-8.2',
  held: 'M5 7.7h10M5 12.3h10',
  regressed: 'M10 4.2v11.2m-4.6-4.6 4.6 4.6 4.6-4.6',
  baseline: 'M5.5 17V3.7h8.8l-1.8 3.4 1.8 3.4H5.5',
  untagged: 'M7.3 7.3a2.8 2.8 0 1 1 4 2.6c-.9.4-1.3 1-1.3 1.9M10 15.2v.1',
  back: 'M12.5 4.5 7 10l5.5 5.5',
  next: 'M7.5 4.5 13 10l-5.5 5.5',
  settings:
    'M3 6.2h6.2m4.6 0H17M3 13.8h2.7m4.6 0H17M11.5 8.2a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM8 15.8a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  undo: 'M7.5 4.5 4 8l3.5 3.5M4.3 8h7.2a4 4 0 0 1 0 8H8.5',
  plus: 'M10 4v12M4 10h12',
  close: 'm5 5 10 10M15 5 5 15',
  up: 'M10 15.5v-11m-4.5 4.5L10 4.5 14.5 9',
  grip: 'M7.5 5v.1M12.5 5v.1M7.5 10v.1M12.5 10v.1M7.5 15v.1M12.5 15v.1',
  down: 'M10 4.5v11m-4.5-4.5 4.5 4.5 4.5-4.5',
  warning: 'M10 3.3 17.6 16.5H2.4L10 3.3ZM10 8.2v4M10 14.3v.1',
  check: 'm4.5 10.5 3.7 3.7 7.3-8.2',
  globe:
    'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM3.2 10h13.6M10 3c2.2 2 3.2 4.3 3.2 7s-1 5-3.2 7c-2.2-2-3.2-4.3-3.2-7s1-5 3.2-7Z',
  archive: 'M3.5 4.5h13v3h-13v-3ZM4.7 7.5v8h10.6v-8M8 10.7h4',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture that says nothing to a screen reader: words stand beside it, or name the button around it. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
