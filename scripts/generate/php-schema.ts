/** Converts the schema to PHP, so that the WordPress plugin refuses exactly what the element refuses. */
import { limits, schema, type Schema } from '../../src/interview/schema.js';

const quoted = (text: string) => `'${text.replace(/[\\']/g, String.raw`\$&`)}'`;

/** A value as PHP in the format of WordPress' coding standards, without descriptions. */
function phpOf(value: unknown, depth: number): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const indent = '\t'.repeat(depth + 1);
  const entries = Array.isArray(value)
    ? value.map((each) => phpOf(each, depth + 1))
    : Object.entries(value)
        .filter(([key, each]) => key !== 'description' || typeof each !== 'string')
        .map(([key, each]) => `${quoted(key)} => ${phpOf(each, depth + 1)}`);
  return `array(\n${entries.map((entry) => `${indent}${entry},\n`).join('')}${'\t'.repeat(depth)})`;
}

const { passages, tags, marks } = limits;

/** The PHP file that returns the schema, and limits that it does not express. */
export const phpSchema = (): string => `<?php
/**
 * The interview format, generated from src/interview/schema.ts by \`npm run generate\`. Do not edit.
 *
 * @package Interview_Card
 */

defined( 'ABSPATH' ) || exit;

return ${phpOf({ schema: schema satisfies Schema, passages, tags, marks }, 0)};
`;
