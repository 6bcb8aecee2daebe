import { rowXml, STYLE, xmlText } from './cells';
import type { ZipEntry } from './zip';

/** One table; more rows than a sheet takes go on in `name (2)` and so on. */
export interface Sheet {
  name: string;
  header: readonly string[];
  /** Rows as XML, any number to a part. */
  rows: AsyncIterable<string[]>;
}

/** Rows below the header that a sheet takes. */
export const SHEET_ROWS = 1_048_575;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Header bold; times, days and rates as such. 14 is "the user's own short date". */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function sheetHead(header: readonly string[]): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const view = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
  const width = `<cols><col min="1" max="${header.length}" width="18" customWidth="1"/></cols>`;
  return `${HEAD}<worksheet xmlns="${MAIN}">${view}${width}<sheetData>${rowXml(header, STYLE.header)}`;
}

const SHEET_TAIL = '</sheetData></worksheet>';

/** Marks that a sheet's name can't hold, and the 31 characters that it may have. */
function sheetName(name: string, number: number): string {
  const suffix = number > 1 ? ` (${number})` : '';
  const plain = name.replace(/[\\/?*[\]:']/g, ' ');
  return plain.slice(0, 31 - suffix.length).trimEnd() + suffix;
}

/** A table's rows, handed out sheet by sheet while they are read once. */
class Rows {
  #part: string[] = [];
  #at = 0;
  readonly #iterator: AsyncIterator<string[]>;

  constructor(rows: AsyncIterable<string[]>) {
    this.#iterator = rows[Symbol.asyncIterator]();
  }

  /** Whether another row is there. */
  async more(): Promise<boolean> {
    while (this.#at >= this.#part.length) {
      const { done, value } = await this.#iterator.next();
      if (done) return false;
      this.#part = value;
      this.#at = 0;
    }
    return true;
  }

  /** At most `limit` rows of the part at hand. */
  take(limit: number): string[] {
    const rows = this.#part.slice(this.#at, this.#at + limit);
    this.#at += rows.length;
    return rows;
  }
}

async function* sheetParts(header: readonly string[], rows: Rows, limit: number) {
  yield sheetHead(header);
  for (let left = limit; left > 0 && (await rows.more()); ) {
    const part = rows.take(left);
    left -= part.length;
    yield part.join('');
  }
  yield SHEET_TAIL;
}

/**
 * The files of a workbook (ECMA-376), each table cut into as many sheets as it needs. The lists of sheets come
 * last: how many there are is known then.
 * @param limit rows to a sheet
 */
export async function* bookEntries(
  sheets: readonly Sheet[],
  limit = SHEET_ROWS,
): AsyncGenerator<ZipEntry> {
  const names: string[] = [];
  for (const { name, header, rows } of sheets) {
    const left = new Rows(rows);
    let number = 0;
    do {
      number += 1;
      names.push(sheetName(name, number));
      const file = `xl/worksheets/sheet${names.length}.xml`;
      yield { name: file, parts: sheetParts(header, left, limit) };
    } while (await left.more());
  }
  yield { name: 'xl/styles.xml', parts: [STYLES] };
  const list = names.map(
    (name, i) => `<sheet name="${attribute(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const book = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`;
  yield { name: 'xl/workbook.xml', parts: [HEAD + book] };
  yield { name: 'xl/_rels/workbook.xml.rels', parts: [relations(bookRelations(names.length))] };
  yield {
    name: '_rels/.rels',
    parts: [relations([['rId1', 'officeDocument', 'xl/workbook.xml']])],
  };
  yield { name: '[Content_Types].xml', parts: [contentTypes(names.length)] };
}

const attribute = (text: string) => xmlText(text).replaceAll('"', '&quot;');

type Relation = [id: string, type: string, target: string];

function bookRelations(count: number): Relation[] {
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const sheets = numbers.map((n): Relation => [`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`]);
  return [...sheets, [`rId${count + 1}`, 'styles', 'styles.xml']];
}

function relations(list: readonly Relation[]): string {
  const each = list.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function contentTypes(count: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  const sheets = Array.from({ length: count }, (_, i) =>
    part(`worksheets/sheet${i + 1}`, 'worksheet'),
  );
  const rels = 'application/vnd.openxmlformats-package.relationships+xml';
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${rels}"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${part('styles', 'styles')}${sheets.join('')}</Types>`;
}
