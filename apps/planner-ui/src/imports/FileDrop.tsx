import type { ImportView } from '@pastille/contracts';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { FileZone } from './FileZone.js';
import { uploadImport } from './import-query.js';

export function FileDrop({ onUploaded }: { readonly onUploaded: (view: ImportView) => void }) {
  const abort = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    abort.current = controller;
    return () => controller.abort();
  }, []);
  const upload = useMutation({
    mutationFn: (file: File) => uploadImport(file, abort.current.signal),
    onSuccess: onUploaded,
  });
  return (
    <FileZone
      words="imports"
      icon={IconFileSpreadsheet}
      accept=".csv,.txt,text/csv"
      reading={upload.isPending ? upload.variables : null}
      error={upload.error}
      onFile={(file) => upload.mutate(file)}
    />
  );
}
