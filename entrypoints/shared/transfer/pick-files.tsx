import { type ReactNode, useRef } from 'react';
import type { Given } from './use-import';

/** Files as an import wants them. */
export function givenFiles(files: Iterable<File>): Given[] {
  return [...files].map((file) => ({ name: file.name, file }));
}

/** A button that lets files be picked, several at once. */
export function PickFiles(props: {
  children: ReactNode;
  isOff: boolean;
  /** One file only. */
  isSingle?: boolean;
  testId?: string;
  onFiles: (given: Given[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={props.isOff}
        onClick={() => input.current?.click()}
      >
        {props.children}
      </button>
      <input
        ref={input}
        type="file"
        multiple={!props.isSingle}
        hidden
        data-testid={props.testId ?? 'import-file'}
        accept={props.isSingle ? '.json' : '.json,.csv,.tsv,.txt'}
        onChange={({ target }) => {
          const given = givenFiles(target.files ?? []);
          if (given.length > 0) props.onFiles(given);
          // So that the same file can be picked again.
          target.value = '';
        }}
      />
    </>
  );
}
