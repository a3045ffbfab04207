// Errors on their way from the worker to the page: what is told about them goes by their names (persistence/fault).
import { NewerDataError } from '../../persistence/database.ts';
import type { Fault } from './protocol.ts';

export function faultFrom(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { inner } = error as { inner?: unknown };
  return {
    name: error.name,
    message: error.message,
    ...(inner instanceof Error && { inner: faultFrom(inner) }),
  };
}

export function errorFrom({ name, message, inner }: Fault): Error {
  if (name === 'NewerDataError') return new NewerDataError();
  return Object.assign(new Error(message), { name, ...(inner && { inner: errorFrom(inner) }) });
}
