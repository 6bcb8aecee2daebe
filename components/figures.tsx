import { useTexts } from '@/lib/i18n/react';
import { type DayFigures, FiguresOf } from './figures-of';

export type { DayFigures };

/** The day in one big number, and the number that it must not be taken for. */
export function Figures(props: DayFigures) {
  return <FiguresOf t={useTexts()} {...props} />;
}
