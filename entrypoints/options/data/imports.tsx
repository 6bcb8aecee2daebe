import { type DragEvent, useRef, useState } from 'react';
import { useTexts } from '@/lib/i18n/react';
import { MappingDialog } from './mapping-dialog';
import { Paste } from './paste';
import { PreviewDialog } from './preview-dialog';
import { TaskBar } from './task-bar';
import { useImport } from './use-import';

/** Files in: picked, dropped or pasted, several at once. */
export function Imports() {
  const t = useTexts();
  const file = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const { task, start, table, explain, prepared, commit, drop } = useImport();
  const isBusy = task.step !== null || prepared !== null;
  const take = (files: Iterable<File>) => {
    const given = [...files].map((each) => ({ name: each.name, file: each }));
    if (given.length > 0 && !isBusy) void start(given);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first.
    <div
      className="data-part drop"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <h3>{t('importTitle')}</h3>
      <p className="hint">{t('importText')}</p>
      <p className="data-buttons">
        <button
          type="button"
          className="button"
          disabled={isBusy}
          onClick={() => file.current?.click()}
        >
          {t('importButton')}
        </button>
        <Paste isOff={isBusy} onPasted={(given) => void start(given)} />
      </p>
      <input
        ref={file}
        type="file"
        multiple
        hidden
        data-testid="import-file"
        accept=".json,.csv,.tsv,.txt"
        onChange={({ target }) => {
          take(target.files ?? []);
          // So that the same file can be picked again.
          target.value = '';
        }}
      />
      <TaskBar task={task} canStop={task.step?.text !== 'importCounting'} />
      {table?.opened.kind === 'table' && (
        <MappingDialog
          key={table.name}
          name={table.name}
          table={table.opened}
          onYes={explain}
          onCancel={() => void drop()}
        />
      )}
      {prepared && (
        <PreviewDialog
          dryRun={prepared.dryRun}
          onYes={() => void commit()}
          onCancel={() => void drop()}
        />
      )}
    </div>
  );
}
