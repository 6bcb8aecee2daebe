export { SEPARATORS, type Separator } from './csv/cell';
export type { CsvFormat } from './csv/format';
export { fromTextBlocks, toTextBlock } from './day/text-block';
export { writeDay } from './day/write-day';
export type { Selection } from './export/selection';
export { writeCsv } from './export/write-csv';
export { type Fault, ofFile, type RefusalCode, TransferError } from './fault';
export { changesOf, type DryRun } from './import/dry-run';
export { guessMapping } from './import/guess-mapping';
export {
  type ImportProgress,
  type ImportRun,
  type PreparedImport,
  prepareImport,
} from './import/import';
export type { Mapping, MappingOptions, WordColumn } from './import/mapping';
export { managersByName, type Opened, openFile, readFile } from './import/open-file';
export { type OpenedFile, type Reading, readFiles } from './import/read-files';
export { type DateOrder, guessOrder, readTime } from './import/read-time';
export { resumeImports } from './import/resume';
export { type UnknownWord, unknownWords } from './import/unknown-words';
export { writeJson } from './json/write';
export { writeCopy } from './json/write-copy';
export type { Progress, Run } from './pages';
export { download, type FileKindOf, openSink } from './sink/open-sink';
export { type Sink, writeParts } from './sink/sink';
