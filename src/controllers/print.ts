import type { ReactiveControllerHost } from 'lit';
import { ConnectionController } from './connection.js';

interface Printable {
  readonly beginPrint: () => void;
  readonly endPrint: () => void;
}

/** Reports when printing begins and ends. */
export class PrintController extends ConnectionController {
  constructor(host: ReactiveControllerHost, { beginPrint, endPrint }: Printable) {
    super(host, (signal) => {
      addEventListener('beforeprint', beginPrint, { signal });
      addEventListener('afterprint', endPrint, { signal });
    });
  }
}
