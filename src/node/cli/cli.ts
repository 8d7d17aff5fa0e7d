#!/usr/bin/env node
import process from 'node:process';
import { main } from './main.js';
import { errorText, languageOf, messagesIn } from './messages/index.js';
import { writeError } from './output.js';
import { processTerminal } from './terminal.js';

const terminal = processTerminal();
const messages = await messagesIn(languageOf(process.env));

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` that has enough closes the pipe; that is no error.
  if (error.code === 'EPIPE') return;
  const { code, data } = writeError(error);
  terminal.err(`${terminal.paint('red', messages.labels.error)} ${errorText(messages, code, data)}`);
  process.exitCode = 2;
});
// The result is the same if nobody can read the messages about it.
process.stderr.on('error', () => undefined);

const code = await main(process.argv.slice(2), terminal);
process.exitCode ??= code;
