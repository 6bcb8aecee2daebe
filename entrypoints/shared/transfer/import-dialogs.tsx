import { MappingDialog } from './mapping-dialog';
import { PreviewDialog } from './preview-dialog';
import { TaskBar } from './task-bar';
import type { Import } from './use-import';

/** Where an import is, and what it asks: what the columns mean, and whether to go on. */
export function ImportDialogs({ running }: { running: Import }) {
  const { task, table, explain, reread, prepared, commit, drop } = running;
  return (
    <>
      <TaskBar task={task} canStop={task.step?.text !== 'importCounting'} />
      {table?.opened.kind === 'table' && (
        <MappingDialog
          key={`${table.name} ${table.opened.encoding}`}
          name={table.name}
          table={table.opened}
          onYes={explain}
          onEncoding={(encoding) => void reread(encoding)}
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
    </>
  );
}
