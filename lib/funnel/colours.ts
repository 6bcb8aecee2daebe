/**
 * Colours that a stage can be given. Names, not values: each is a token of its own in light and in dark
 * (components/tokens.css), far enough from either ground to be seen (WCAG 2.2, 1.4.11).
 */
export const STAGE_COLOURS = ['teal', 'blue', 'violet', 'pink', 'red', 'orange', 'grey'] as const;

export type StageColour = (typeof STAGE_COLOURS)[number];

export function isStageColour(value: string): value is StageColour {
  return (STAGE_COLOURS as readonly string[]).includes(value);
}
