// What Chromium has and TypeScript's own library does not: https://wicg.github.io/file-system-access/
interface FileSystemPermission {
  readonly mode: 'read' | 'readwrite';
}

interface FileSystemHandle {
  queryPermission(permission: FileSystemPermission): Promise<PermissionState>;
  requestPermission(permission: FileSystemPermission): Promise<PermissionState>;
}

/** Missing outside Chromium, and where a host serves plain http. */
declare const showSaveFilePicker:
  | ((options: {
      readonly id?: string;
      readonly suggestedName?: string;
      readonly types?: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
    }) => Promise<FileSystemFileHandle>)
  | undefined;
