/** The languages whose tables name their months: those that Stagemark speaks. */
const LANGUAGES = ['en', 'de', 'es', 'fr', 'pl', 'pt', 'ru', 'tr', 'uk'];

const bare = (name: string) => name.toLowerCase().replace(/\.$/, '');

/** Names as the browser writes them, long and short, alone and in a date ("ноябрь", "24 ноября"). */
function readNames(): Map<string, number> {
  const months = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const month of ['long', 'short'] as const) {
      for (const extra of [{}, { day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', month, ...extra });
        for (let i = 0; i < 12; i += 1) {
          const parts = format.formatToParts(Date.UTC(2026, i, 24));
          const name = bare(parts.find(({ type }) => type === 'month')?.value ?? '');
          if (name !== '' && !months.has(name)) months.set(name, i + 1);
        }
      }
    }
  }
  return months;
}

let names: Map<string, number> | null = null;

/** The month of that name, 1 is January; cut short it is still known where it can be no other. */
export function monthNamed(text: string): number | null {
  names ??= readNames();
  const wanted = bare(text);
  const known = names.get(wanted);
  if (known !== undefined) return known;
  if (wanted.length < 3) return null;
  const found = new Set(
    [...names].flatMap(([name, month]) => (name.startsWith(wanted) ? month : [])),
  );
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
