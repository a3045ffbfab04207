// How it goes with saving to a file by itself. Apart from what does it, so that a page can tell without loading that.

/** The name under which its handle lies. */
export const AUTOFILE = 'autofile';

export interface AutofileStatus {
  /**
   * `permission`: the browser wants a yes again. `changed`: the file is not what IRIS last wrote. `removed`: it is not
   * there. `failed`: it could not be written, or did not read back as it was written.
   */
  readonly state: 'off' | 'on' | 'writing' | 'permission' | 'changed' | 'removed' | 'failed';
  /** The file's name. */
  readonly name: string;
  /** When it was last written, ISO instant. */
  readonly writtenAt?: string | undefined;
}

class Status {
  current: AutofileStatus = $state.raw({ state: 'off', name: '' });

  /** True when nothing is written before somebody has done something. */
  get troubled(): boolean {
    return !['off', 'on', 'writing'].includes(this.current.state);
  }
}

export const autofileStatus = new Status();

/** Web Locks keep two tabs from writing at once; every browser with the picker has them. */
export const canAutofile = (): boolean =>
  typeof showSaveFilePicker === 'function' && 'locks' in navigator;
